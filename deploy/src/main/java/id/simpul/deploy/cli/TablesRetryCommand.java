package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simpul tables retry}: tries at once what waits for an entry. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description = {
      "Tries at once what waits for an entry of a code table, with the tables that are in force.",
      "What still finds none goes on waiting. Without options: everything that waits."
    },
    footer = {"", "Example: simpul tables retry --participant lapor --table category"})
final class TablesRetryCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--participant", description = "Only for tables of this one.")
  private String participant;

  @Option(names = "--table", description = "Only for this table.")
  private String table;

  @Option(names = "--value", description = "Only for this value, as it is listed.")
  private String value;

  @Override
  public Integer call() throws Exception {
    ObjectNode wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("participant", participant).put("table", table).put("value", value);
    HubClient.Answer done =
        hub.post(
            "operator",
            "/api/v1/missing-entries/retries",
            "application/json",
            Json.write(wanted),
            Map.of());
    boolean tried = done.status() == 200;
    System.out.println(
        tried
            ? done.json().path("messages").asInt() + " messages are tried again"
            : done.json().toPrettyString());
    return tried ? 0 : 1;
  }
}
