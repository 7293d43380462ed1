package id.simpul.deploy.cli;

import id.simpul.deploy.SimpulApplication;
import id.simpul.deploy.bench.BenchCommand;
import id.simpul.deploy.demo.DemoCommand;
import id.simpul.deploy.edge.EdgeCommand;
import id.simpul.deploy.kit.NewCommand;
import id.simpul.deploy.kit.TryCommand;
import id.simpul.deploy.map.MapCommand;
import id.simpul.deploy.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code simpul}: names its subcommands. */
@Command(
    name = "simpul",
    description = "Simpul, the integration hub of a city government.",
    mixinStandardHelpOptions = true,
    version = "Simpul " + SimpulApplication.VERSION,
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      NewCommand.class,
      TryCommand.class,
      CheckCommand.class,
      DoctorCommand.class,
      ConnectorsCommand.class,
      MapCommand.class,
      SimulateCommand.class,
      SendCommand.class,
      TrackCommand.class,
      DeadCommand.class,
      TablesCommand.class,
      ReplayCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      RollbackCommand.class,
      HistoryCommand.class,
      WaitingCommand.class,
      ExportCommand.class,
      KeyCommand.class,
      EdgeCommand.class,
      EdgesCommand.class,
      BenchCommand.class,
      BenchCommand.Bare.class,
      BenchCommand.Plain.class
    })
public final class SimpulCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Ends the process with the command's status, unless the command keeps running. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new SimpulCommand());
    line.setExecutionExceptionHandler(new SayWhatFailed());
    line.setUsageHelpAutoWidth(true);
    int status = line.execute(arguments);
    if (status != RunCommand.KEEPS_RUNNING) {
      System.exit(status);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
