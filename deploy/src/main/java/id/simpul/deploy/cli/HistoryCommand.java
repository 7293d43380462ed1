package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simpul history}: who changed the configuration when and why. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Lists who changed the configuration of a running hub when and why.",
    footer = {"", "Example: simpul history", "         simpul history --changes"})
final class HistoryCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Spec private CommandSpec spec;

  @Option(names = "--changes", description = "Also what changed, or why it was refused.")
  private boolean changes;

  @Option(names = "--json", description = "Writes the history as JSON, for other programs.")
  private boolean json;

  @Option(
      names = "--as",
      description = "Whose first key is used when none is given. Default: ${DEFAULT-VALUE}")
  private String as = "operator";

  @Override
  public Integer call() throws Exception {
    HubClient.Answer answer = hub.get(as, "/api/v1/configuration/history");
    if (answer.status() != 200) {
      ConfigurationClient.refused(answer, spec.commandLine().getErr());
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(answer.json().toPrettyString());
    } else {
      answer.json().forEach(entry -> print(entry, out));
    }
    out.flush();
    return 0;
  }

  private void print(JsonNode entry, PrintWriter out) {
    JsonNode change = entry.path("change");
    String commit = change.path("commit").asText("");
    out.printf(
        "%s  %-9s %-12s %s: %s%s%n",
        entry.path("at").asText(),
        entry.path("what").asText().toLowerCase(Locale.ROOT),
        entry.path("asked").asText(),
        change.path("who").asText(),
        change.path("why").asText(),
        commit.isEmpty() ? "" : "  (commit " + commit.substring(0, 12) + ")");
    if (changes) {
      entry.path("changes").forEach(line -> out.println("    " + line.asText()));
    }
  }
}
