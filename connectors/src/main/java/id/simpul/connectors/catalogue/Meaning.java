package id.simpul.connectors.catalogue;

import java.util.List;

/**
 * What one outcome means at one connector.
 *
 * @param outcome as the Kamelet names it, for instance {@code already-done}
 */
public record Meaning(String outcome, Connector.Text text) {

  private static final List<String> OF_A_CALL =
      List.of("delivered", "already-done", "rejected", "unavailable", "unknown");
  private static final List<String> MORE_OF_A_CALL = List.of("not-yet");
  private static final List<String> OF_A_SOURCE = List.of("taken", "refused", "not-written");

  /**
   * The outcomes that a connector has.
   *
   * @param kind {@code source}, {@code sink} or {@code action}
   */
  public static List<String> of(String kind) {
    return kind.equals("source") ? OF_A_SOURCE : OF_A_CALL;
  }

  /** Those that a connector has only if it says so. */
  static List<String> more(String kind) {
    return kind.equals("source") ? List.of() : MORE_OF_A_CALL;
  }

  /** The outcome as the log and the console write it, for instance {@code AlreadyDone}. */
  public String word() {
    StringBuilder word = new StringBuilder();
    for (String part : outcome.split("-")) {
      word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return word.toString();
  }
}
