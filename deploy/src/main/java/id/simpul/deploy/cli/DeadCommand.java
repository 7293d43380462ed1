package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simpul dead}: lists what was set aside, with the cause. */
@Command(
    name = "dead",
    mixinStandardHelpOptions = true,
    description = "Lists dead letters, newest first.",
    footer = {"", "Example: simpul dead --receiver lapor"})
final class DeadCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--receiver", description = "Only this receiver's.")
  private String receiver;

  @Override
  public Integer call() throws Exception {
    String query = "?state=DEAD&limit=500" + (receiver == null ? "" : "&receiver=" + receiver);
    HubClient.Answer answer = hub.get("operator", "/api/v1/messages" + query);
    if (answer.status() != 200) {
      System.out.println(answer.json().toPrettyString());
      return 1;
    }
    answer.json().forEach(DeadCommand::print);
    System.out.println(answer.json().size() + " messages");
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
