package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simpul apply}: puts files in force in a running hub. */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the plan and puts your files in force in a running hub, all of them or none.",
      "Messages that are on their way finish under the configuration they were accepted with."
    },
    footer = {
      "",
      "Example: simpul apply --config /etc/simpul --why \"PKS 12/2026 with Sukabumi\"",
      "Exit status 0: in force. 1: refused; everything is as it was."
    })
final class ApplyCommand implements Callable<Integer> {

  @Mixin private ConfigurationClient configuration;

  @Spec private CommandSpec spec;

  @Option(names = "--who", description = "Your name, for the record.")
  private String who = System.getProperty("user.name");

  @Option(names = "--why", required = true, description = "The reason, for the record.")
  private String why;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    HubClient.Answer planned = configuration.plan();
    if (planned.status() != 200) {
      return refused(planned);
    }
    JsonNode plan = planned.json();
    new PlanText(out, Ansi.AUTO.enabled()).print(plan);
    if (!plan.path("possible").asBoolean()) {
      return 1;
    }
    HubClient.Answer answer = configuration.apply(who, why, plan.at("/plan/from").asText());
    if (answer.status() != 200) {
      return refused(answer);
    }
    out.println(answer.json().path("version").asText() + " is in force.");
    out.flush();
    return 0;
  }

  private int refused(HubClient.Answer answer) throws Exception {
    ConfigurationClient.refused(answer, spec.commandLine().getErr());
    return 1;
  }
}
