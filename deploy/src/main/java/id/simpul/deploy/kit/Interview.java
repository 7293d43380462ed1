package id.simpul.deploy.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;

/** Asks at a terminal for what the command line did not say. */
final class Interview {

  private final BufferedReader in;
  private final PrintWriter out;

  Interview(BufferedReader in, PrintWriter out) {
    this.in = in;
    this.out = out;
  }

  /** A line; the default where it is empty or there is no more. */
  String ask(String question, String byDefault) throws IOException {
    out.print(question + (byDefault.isEmpty() ? ": " : " [" + byDefault + "]: "));
    out.flush();
    String line = in.readLine();
    return line == null || line.isBlank() ? byDefault : line.strip();
  }

  /**
   * One of the choices, asked again until it is one.
   *
   * @throws IOException when there is no more to read
   */
  String choose(String question, Collection<String> choices, String byDefault) throws IOException {
    out.println(question + ": " + String.join(", ", choices));
    while (true) {
      out.print("[" + byDefault + "]: ");
      out.flush();
      String line = in.readLine();
      if (line == null) {
        throw new IOException("no answer to: " + question);
      }
      String answer = line.isBlank() ? byDefault : line.strip();
      if (choices.contains(answer)) {
        return answer;
      }
      out.println(answer + "?");
    }
  }
}
