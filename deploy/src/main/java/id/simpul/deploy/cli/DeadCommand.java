package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simpul dead}: lists what was set aside, with the cause. */
@Command(
    name = "dead",
    mixinStandardHelpOptions = true,
    description = {
      "Lists dead letters, newest first.",
      "Those without a tracking id stand last, by queue and number; --discard sets one of them aside",
      "for good. All others are discarded with simpul replay --discard."
    },
    footer = {
      "",
      "Example: simpul dead --receiver lapor",
      "         simpul dead --discard 8123 --queue dead.lapor --who rina --why \"left by a test\""
    })
final class DeadCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--receiver", description = "Only this receiver's.")
  private String receiver;

  @ArgGroup(exclusive = false)
  private Discard discard;

  /** One message without a tracking id, and who wants it gone. */
  static final class Discard {
    @Option(names = "--discard", required = true, description = "Its number, as listed.")
    private long number;

    @Option(names = "--queue", required = true, description = "Its queue, as listed.")
    private String queue;

    @Option(names = "--who", required = true, description = "Your name, for the record.")
    private String who;

    @Option(names = "--why", required = true, description = "The reason, for the record.")
    private String why;

    private ObjectNode order() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("queue", queue)
          .put("brokerId", number)
          .put("who", who)
          .put("why", why);
    }
  }

  @Override
  public Integer call() throws Exception {
    return discard == null ? list() : discardOne();
  }

  private int discardOne() throws Exception {
    HubClient.Answer done =
        hub.post(
            "operator",
            "/api/v1/unidentified/discard",
            "application/json",
            Json.write(discard.order()),
            Map.of());
    boolean gone = done.status() == 204;
    System.out.println(gone ? "1 message is gone" : done.json().toPrettyString());
    return gone ? 0 : 1;
  }

  private int list() throws Exception {
    String query = "?state=DEAD&limit=500" + (receiver == null ? "" : "&receiver=" + receiver);
    HubClient.Answer answer = hub.get("operator", "/api/v1/messages" + query);
    if (answer.status() != 200) {
      System.out.println(answer.json().toPrettyString());
      return 1;
    }
    answer.json().forEach(DeadCommand::print);
    System.out.println(answer.json().size() + " messages");
    return unidentified();
  }

  private int unidentified() throws Exception {
    HubClient.Answer answer = hub.get("operator", "/api/v1/unidentified");
    if (answer.status() != 200) {
      System.out.println(answer.json().toPrettyString());
      return 1;
    }
    for (JsonNode message : answer.json()) {
      String queue = message.path("queue").asText();
      if (receiver == null || queue.equals("dead." + receiver)) {
        System.out.printf(
            "without a tracking id: %s number %d, %s: %s%n",
            queue,
            message.path("brokerId").asLong(),
            message.path("since").asText(),
            message.path("cause").asText());
      }
    }
    return 0;
  }

  private static void print(JsonNode message) {
    for (JsonNode d : message.path("deliveries")) {
      if (d.path("state").asText().equals("DEAD")) {
        System.out.printf(
            "%s  %-18s -> %-16s %s%n",
            message.path("trackingId").asText(),
            message.path("flow").asText(),
            d.path("receiver").asText(),
            d.path("cause").asText());
      }
    }
  }
}
