package id.simpul.deploy.kit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code simpul new}: begins a participant, a flow or an agreement. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Begins a participant, a flow or an agreement from a real sample.",
    footer = {
      "",
      "Example: simpul new participant regions/32.02-sukabumi --flow citizen-report --role sender"
          + " --sample aduan.csv"
    },
    subcommands = {NewParticipantCommand.class, NewFlowCommand.class, NewAgreementCommand.class})
public final class NewCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** A wrong call, said in a sentence. */
  static CommandLine.ParameterException wrong(CommandSpec spec, String sentence) {
    return new CommandLine.ParameterException(spec.commandLine(), sentence);
  }
}
