package id.simpul.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One answer to give.
 *
 * @param status the HTTP status; {@link #CUT} closes the connection without an answer
 */
public record SimulatedAnswer(int status, Map<String, String> headers, byte[] body) {

  /** The status of an answer that never comes. */
  public static final int CUT = 0;

  public static SimulatedAnswer json(int status, String body) {
    return text(status, "application/json", body);
  }

  /** A body in UTF-8. */
  public static SimulatedAnswer text(int status, String contentType, String body) {
    return new SimulatedAnswer(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  public static SimulatedAnswer empty(int status) {
    return new SimulatedAnswer(status, Map.of(), new byte[0]);
  }

  /** Takes the request, then closes the connection: the caller cannot know what became of it. */
  public static SimulatedAnswer cut() {
    return empty(CUT);
  }

  /** The same answer with one more header. */
  public SimulatedAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new SimulatedAnswer(status, Map.copyOf(more), body);
  }
}
