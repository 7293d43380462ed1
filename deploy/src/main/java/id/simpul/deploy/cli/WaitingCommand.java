package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul waiting}: what is not delivered to a receiver, and what is to become of it. */
@Command(
    name = "waiting",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the messages that are not delivered to a receiver; with an option, moves them to the",
      "configuration in force, or sets them aside for good, each on record."
    },
    footer = {
      "",
      "Example: simpul waiting sukabumi",
      "         simpul waiting sukabumi --move --why \"the old address was wrong\"",
      "         simpul waiting sukabumi --discard --why \"the app is switched off\""
    })
final class WaitingCommand implements Callable<Integer> {

  @Mixin private HubClient hub;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RECEIVER")
  private String receiver;

  @ArgGroup private Act act;

  @Option(names = "--who", description = "Your name, for the record.")
  private String who = System.getProperty("user.name");

  @Option(names = "--why", description = "The reason, for the record.")
  private String why = "";

  /** At most one of them. */
  static final class Act {
    @Option(
        names = "--move",
        description = "From now on they go by the configuration in force, not by their own.")
    private boolean move;

    @Option(
        names = "--discard",
        description = "Set them aside for good, inbox and dead letters included.")
    private boolean discard;
  }

  @Override
  public Integer call() throws Exception {
    String path = "/api/v1/waiting/" + receiver;
    HubClient.Answer answer =
        act == null ? hub.get("operator", path) : order(path + (act.move ? "/move" : "/discard"));
    if (answer.status() != 200) {
      ConfigurationClient.refused(answer, spec.commandLine().getErr());
      return 1;
    }
    spec.commandLine().getOut().println(answer.json().toPrettyString());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private HubClient.Answer order(String path) throws Exception {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("who", who).put("why", why);
    return hub.post("operator", path, "application/json", Json.write(order), Map.of());
  }
}
