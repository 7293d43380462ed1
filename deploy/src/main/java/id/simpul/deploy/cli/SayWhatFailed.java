package id.simpul.deploy.cli;

import picocli.CommandLine;

/** A command that fails says why in a sentence, without a stack trace. */
final class SayWhatFailed implements CommandLine.IExecutionExceptionHandler {

  private static final int FAILED = 1;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    command.getErr().println("simpul " + command.getCommandName() + ": " + cause.getMessage());
    return FAILED;
  }
}
