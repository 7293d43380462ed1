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

/** {@code simpul plan}: what a running hub would change for these files. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Says what would change in a running hub if your files were applied: participants, flows,",
      "agreements, receivers, queues, routes and, in red, fields that a receiver would newly see.",
      "Changes nothing."
    },
    footer = {
      "",
      "Example: simpul plan --config /etc/simpul",
      "         simpul plan --config . --folder regions/32.02-sukabumi --as maintainer:sukabumi",
      "Exit status 0: can be applied. 1: faults, or would be refused."
    })
final class PlanCommand implements Callable<Integer> {

  @Mixin private ConfigurationClient configuration;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Writes the plan as JSON, for other programs.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    HubClient.Answer answer = configuration.plan();
    if (answer.status() != 200) {
      ConfigurationClient.refused(answer, spec.commandLine().getErr());
      return 1;
    }
    JsonNode plan = answer.json();
    if (json) {
      out.println(plan.toPrettyString());
      out.flush();
    } else {
      new PlanText(out, Ansi.AUTO.enabled()).print(plan);
    }
    return plan.path("possible").asBoolean() ? 0 : 1;
  }
}
