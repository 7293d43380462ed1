package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simpul rollback}: puts an earlier configuration in force again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Puts an earlier version of the configuration in force again.",
    footer = {
      "",
      "Example: simpul rollback 3f2a91 --why \"the new mapping drops the street\"",
      "         simpul rollback 3f2a91 --plan",
      "simpul history lists the versions."
    })
final class RollbackCommand implements Callable<Integer> {

  private static final String PATH = "/api/v1/configuration/rollback";

  @Mixin private HubClient hub;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "VERSION", description = "The version or how it begins.")
  private String version;

  @Option(names = "--plan", description = "Only say what would change.")
  private boolean planOnly;

  @Option(names = "--who", description = "Your name, for the record.")
  private String who = System.getProperty("user.name");

  @Option(names = "--why", description = "The reason, for the record.")
  private String why = "";

  @Override
  public Integer call() throws Exception {
    HubClient.Answer answer = post(planOnly ? PATH + "/plan" : PATH);
    if (answer.status() != 200) {
      ConfigurationClient.refused(answer, spec.commandLine().getErr());
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (planOnly) {
      new PlanText(out, Ansi.AUTO.enabled()).print(answer.json());
    } else {
      out.println(answer.json().path("version").asText() + " is in force.");
      out.flush();
    }
    return 0;
  }

  private HubClient.Answer post(String path) throws Exception {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("version", version).put("who", who).put("why", why);
    return hub.post("operator", path, "application/json", Json.write(order), Map.of());
  }
}
