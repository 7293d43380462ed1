package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code simpul tables}: lists the values that code tables have no entry for. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the values that code tables have no entry for, with the messages that wait for them.",
      "Add each to the participant's tables/<table>.csv in your own directory: once that is in force",
      "they go on by themselves, at once with simpul tables retry."
    },
    footer = {
      "",
      "Example: simpul tables",
      "         simpul tables copy lapor /etc/simpul",
      "         simpul tables files /etc/simpul",
      "         simpul tables retry --participant lapor"
    },
    subcommands = {
      TablesRetryCommand.class,
      TablesDiscardCommand.class,
      TablesFilesCommand.class,
      TablesCopyCommand.class
    })
final class TablesCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Override
  public Integer call() throws Exception {
    HubClient.Answer answer = hub.get("operator", "/api/v1/missing-entries");
    if (answer.status() != 200) {
      System.out.println(answer.json().toPrettyString());
      return 1;
    }
    answer.json().forEach(TablesCommand::print);
    System.out.println(answer.json().size() + " values without an entry");
    return 0;
  }

  private static void print(JsonNode missing) {
    System.out.printf(
        "%-16s %-16s \"%s\"  %d messages since %s%n",
        missing.path("participant").asText(),
        missing.path("table").asText(),
        missing.path("value").asText(),
        missing.path("messages").asInt(),
        missing.path("since").asText());
  }
}
