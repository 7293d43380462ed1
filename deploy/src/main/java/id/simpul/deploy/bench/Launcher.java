package id.simpul.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asks the launcher {@code deploy/simpul} what it gives a hub, so that it is said once. */
final class Launcher {

  /** Set by the launcher itself. */
  private static final String PROPERTY = "simpul.launcher";

  private Launcher() {}

  /** Where it is. */
  static String path() throws IOException {
    String launcher = System.getProperty(PROPERTY);
    if (launcher == null) {
      throw new IOException("start the benchmark with deploy/simpul bench");
    }
    return launcher;
  }

  /**
   * @param participants of the installation's own
   * @return megabytes for the objects of their hub
   */
  static int megabytes(int participants) throws IOException {
    String launcher = path();
    Process asked =
        new ProcessBuilder(launcher, "memory-of", Integer.toString(participants))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] said = asked.getInputStream().readAllBytes();
    return Integer.parseInt(new String(said, StandardCharsets.UTF_8).strip());
  }
}
