package id.simpul.deploy.kit;

import id.simpul.deploy.cli.SimpulCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The command line as a region's programmer calls it. */
final class Kit {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** The status; what was printed before is forgotten. */
  int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new SimpulCommand());
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          command.getErr().println(e.getMessage());
          return 1;
        });
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  String out() {
    return out.toString().replace("\r\n", "\n");
  }

  String err() {
    return err.toString();
  }
}
