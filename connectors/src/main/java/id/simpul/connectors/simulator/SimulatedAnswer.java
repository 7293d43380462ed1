package id.simpul.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One answer to give.
 *
 * @param status the HTTP status
 * @param fault what goes wrong while it is given
 */
public record SimulatedAnswer(int status, Map<String, String> headers, byte[] body, Fault fault) {

  /** What a system or the network before it does instead of answering properly. */
  public enum Fault {
    NONE,
    /** Closes the connection without reading the request. */
    CUT_BEFORE_READING,
    /** Takes the request, then closes the connection. */
    CUT_AFTER_READING,
    /** Closes the connection in the middle of the answer's body. */
    CUT_IN_ANSWER,
    /** Sends the answer a byte a second. */
    DRIP,
    /** Sends the head at once and the body a byte a second. */
    DRIP_BODY,
    /** Sends bytes that are not HTTP, then closes the connection. */
    GARBAGE,
    /** Says that the body is longer than it is, and waits. */
    TOO_LONG_A_LENGTH,
    /** Says 102 (processing) for ever. */
    ENDLESS_1XX,
    /** Sends a head whose first header never ends. */
    ENDLESS_HEAD
  }

  /** An answer without a fault. */
  public SimulatedAnswer(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, Fault.NONE);
  }

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
    return empty(200).with(Fault.CUT_AFTER_READING);
  }

  /** The same answer with one more header. */
  public SimulatedAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new SimulatedAnswer(status, Map.copyOf(more), body, fault);
  }

  /** The same answer going wrong. */
  public SimulatedAnswer with(Fault how) {
    return new SimulatedAnswer(status, headers, body, how);
  }

  /** Its head alone. */
  SimulatedAnswer withoutBody() {
    return new SimulatedAnswer(status, headers, new byte[0], fault);
  }
}
