package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simpul tables discard}: sets what waits for a value aside for good. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = {
      "Sets aside for good what waits for a value that no table will ever have. Those that stand",
      "behind it by their key go on. One message alone: simpul replay --discard TRACKING-ID."
    },
    footer = {
      "",
      "Example: simpul tables discard --participant lapor --table category --value hewan-lair \\",
      "           --who rina --why \"a typing error, sent again by LAKSA\""
    })
final class TablesDiscardCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Option(names = "--participant", required = true, description = "In whose folder the table is.")
  private String participant;

  @Option(names = "--table", required = true, description = "The table.")
  private String table;

  @Option(names = "--value", required = true, description = "The value, as it is listed.")
  private String value;

  @Option(names = "--who", description = "Your name, for the record.")
  private String who = System.getProperty("user.name");

  @Option(names = "--why", required = true, description = "The reason, for the record.")
  private String why;

  @Override
  public Integer call() throws Exception {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("participant", participant).put("table", table).put("value", value);
    order.put("who", who).put("why", why);
    HubClient.Answer done =
        hub.post(
            "operator",
            "/api/v1/missing-entries/discards",
            "application/json",
            Json.write(order),
            Map.of());
    boolean gone = done.status() == 200;
    System.out.println(
        gone
            ? done.json().path("messages").asInt() + " messages are gone"
            : done.json().toPrettyString());
    return gone ? 0 : 1;
  }
}
