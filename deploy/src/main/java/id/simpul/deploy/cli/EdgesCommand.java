package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code simpul edges}: says how each edge stands. */
@Command(
    name = "edges",
    mixinStandardHelpOptions = true,
    description = {
      "Says how each edge stands: link, what waits, clock, disk, version.",
      "At an edge it says how its own link stands."
    },
    footer = {"", "Example: simpul edges --home /var/lib/simpul"})
final class EdgesCommand implements Callable<Integer> {

  private static final String ROW = "%-24s %-5s %-21s %9s %8s %9s %7s %9s %-8s %s%n";
  private static final long MEGA = 1_000_000;

  @Mixin private HubClient hub;

  @Override
  public Integer call() throws Exception {
    HubClient.Answer answer = hub.get("operator", "/api/v1/edges");
    if (answer.status() != 200) {
      System.out.println(answer.json().toPrettyString());
      return 1;
    }
    System.out.printf(
        ROW, "edge", "link", "since", "waiting", "oldest", "to edge", "clock", "disk MB", "version",
        "problem");
    answer.json().forEach(EdgesCommand::print);
    return 0;
  }

  private static void print(JsonNode edge) {
    System.out.printf(
        ROW,
        edge.path("edge").asText(),
        edge.path("link").asText(),
        edge.path("since").asText("-"),
        edge.path("backlog").asLong(),
        edge.path("oldestSeconds").asLong() + " s",
        edge.path("toEdge").asLong(),
        edge.hasNonNull("clockDifferenceSeconds")
            ? edge.path("clockDifferenceSeconds").asLong() + " s"
            : "-",
        edge.path("diskFreeBytes").asLong() / MEGA,
        edge.path("version").asText(),
        edge.path("problem").asText());
  }
}
