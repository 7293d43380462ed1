package id.simpul.deploy.cli;

import java.nio.file.NoSuchFileException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;

/** A command that fails says why in a sentence, without a stack trace. */
final class SayWhatFailed implements CommandLine.IExecutionExceptionHandler {

  private static final int FAILED = 1;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println("simpul " + command.getCommandName() + ": " + sentence(e));
    return FAILED;
  }

  /** The first cause that was written for people, else the deepest. */
  static String sentence(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      if (cause instanceof PortInUseException used) {
        return "port " + used.getPort() + " is in use. Choose another with --http-port.";
      }
      cause = cause.getCause();
    }
    if (cause instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
