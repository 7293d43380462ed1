package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul track}: shows the way a message took. */
@Command(
    name = "track",
    mixinStandardHelpOptions = true,
    description = "Shows the whole way of a message.",
    footer = {"", "Example: simpul track 01KAV5ZK7Q8N3W5T9E2B4C6D8F"})
final class TrackCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--as", description = "Who asks. Default: ${DEFAULT-VALUE}")
  private String as = "operator";

  @Parameters(paramLabel = "TRACKING-ID")
  private String trackingId;

  @Override
  public Integer call() throws Exception {
    HubClient.Answer answer = hub.get(as, "/api/v1/messages/" + trackingId);
    JsonNode way = answer.json();
    if (answer.status() != 200) {
      System.out.println(way.toPrettyString());
      return 1;
    }
    JsonNode m = way.path("message");
    System.out.printf(
        "%s  %s from %s, key %s: %s%n",
        trackingId,
        m.path("flow").asText(),
        m.path("sender").asText(),
        m.path("key").asText(),
        m.path("progress").asText());
    for (JsonNode e : way.path("events")) {
      System.out.printf(
          "  %-26s %-12s %-20s %s%n",
          e.path("at").asText(),
          e.path("kind").asText(),
          e.path("receiver").asText(),
          e.path("detail").asText());
    }
    return 0;
  }
}
