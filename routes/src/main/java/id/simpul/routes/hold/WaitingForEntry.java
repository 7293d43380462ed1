package id.simpul.routes.hold;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages that wait because a code table lacks an entry; those behind them by their key are not
 * counted. Known from the first try after a start on. Thread-safe.
 */
public final class WaitingForEntry {

  private static final String FOUND = "";

  private final Map<String, String> causes = new ConcurrentHashMap<>();

  /** False when the message waits for just this already. */
  boolean begin(String trackingId, String cause) {
    return !cause.equals(causes.put(trackingId, cause));
  }

  /** The entry is there now; false when that is known already. */
  boolean found(String trackingId) {
    return begin(trackingId, FOUND);
  }

  boolean knows(String trackingId) {
    return causes.containsKey(trackingId);
  }

  void end(String trackingId) {
    causes.remove(trackingId);
  }

  public int size() {
    return (int) causes.values().stream().filter(cause -> !cause.equals(FOUND)).count();
  }
}
