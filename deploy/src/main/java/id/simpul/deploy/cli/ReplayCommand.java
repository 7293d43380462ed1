package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul replay}: plans a replay and, with {@code --apply}, does it. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Sends messages through the hub again. Without --apply it only says which.",
    footer = {
      "",
      "Example: simpul replay --receiver lapor --state DEAD",
      "         simpul replay --receiver lapor --state DEAD --apply --who rina --why \"mapping mended\""
    })
final class ReplayCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--receiver", description = "Only this receiver's deliveries.")
  private String receiver;

  @Option(names = "--flow")
  private String flow;

  @Option(names = "--state", description = "DEAD, EXPIRED or DELIVERED. Default: ${DEFAULT-VALUE}")
  private String state = "DEAD";

  @Option(names = "--apply", description = "Do it.")
  private boolean apply;

  @Option(names = "--discard", description = "Set the dead letters aside for good instead.")
  private boolean discard;

  @Option(names = "--who", description = "Your name, for the record.")
  private String who = System.getProperty("user.name");

  @Option(names = "--why", description = "The reason, for the record.")
  private String why;

  @Parameters(paramLabel = "TRACKING-ID", description = "Only these messages.")
  private List<String> trackingIds = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    HubClient.Answer planned = post("/api/v1/replays/plan", wanted());
    if (planned.status() != 200) {
      System.out.println(planned.json().toPrettyString());
      return 1;
    }
    JsonNode plan = planned.json();
    System.out.println(plan.path("count").asInt() + " messages");
    plan.path("first").forEach(m -> System.out.println("  " + m.path("trackingId").asText()));
    return apply || discard ? carryOut(plan.path("token").asText()) : 0;
  }

  private int carryOut(String token) throws Exception {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("token", token).put("who", who).put("why", why);
    HubClient.Answer done = post(discard ? "/api/v1/discards" : "/api/v1/replays", order);
    System.out.println(done.json().toPrettyString());
    return done.status() == 200 ? 0 : 1;
  }

  private ObjectNode wanted() {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("receiver", receiver).put("flow", flow);
    if (trackingIds.isEmpty()) {
      wanted.put("state", state);
    } else {
      trackingIds.forEach(wanted.putArray("trackingIds")::add);
    }
    return wanted;
  }

  private HubClient.Answer post(String path, ObjectNode body) throws Exception {
    return hub.post("operator", path, "application/json", Json.write(body), Map.of());
  }
}
