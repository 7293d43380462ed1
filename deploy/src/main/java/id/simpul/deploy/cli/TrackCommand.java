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
    footer = {
      "",
      "Example: simpul track 01KAV5ZK7Q8N3W5T9E2B4C6D8F",
      "         simpul track 01KAV5ZK7Q8N3W5T9E2B4C6D8F --bodies"
    })
final class TrackCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--as", description = "Who asks. Default: ${DEFAULT-VALUE}")
  private String as = "operator";

  @Option(
      names = "--bodies",
      description = "With what was sent and answered, personal data masked; for the operator.")
  private boolean bodies;

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
    return evidence();
  }

  private int evidence() throws Exception {
    HubClient.Answer answer =
        hub.get(as, "/api/v1/messages/" + trackingId + "/evidence?bodies=" + bodies);
    JsonNode attempts = answer.json();
    if (answer.status() != 200) {
      System.out.println(attempts.toPrettyString());
      return 1;
    }
    for (JsonNode attempt : attempts) {
      print(attempt, "sent");
      print(attempt, "answered");
    }
    return 0;
  }

  private static void print(JsonNode attempt, String what) {
    JsonNode part = attempt.path(what);
    System.out.printf(
        "  %-26s %-12s %-20s %d bytes %s%n",
        attempt.path("at").asText(),
        what,
        attempt.path("receiver").asText(),
        part.path("bytes").asInt(),
        part.path("sha256").asText());
    for (String field : new String[] {"text", "note"}) {
      part.path(field).asText().lines().forEach(line -> System.out.println("    " + line));
    }
    if (part.path("cut").asBoolean() && !part.path("text").asText().isEmpty()) {
      System.out.println("    (cut)");
    }
  }
}
