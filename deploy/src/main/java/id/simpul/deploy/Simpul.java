package id.simpul.deploy;

import id.simpul.deploy.cli.SimpulCommand;

/** Starts the command line. */
public final class Simpul {

  private Simpul() {}

  public static void main(String[] arguments) {
    SimpulCommand.main(arguments);
  }
}
