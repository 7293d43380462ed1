package id.simpul.routes.hold;

import id.simpul.mappings.tables.MissingEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages that wait because a code table lacks an entry; those behind them by their key are not
 * counted. Known from the first try after a start on. Thread-safe.
 */
public final class WaitingForEntry {

  private final Map<String, Optional<Wait>> waits = new ConcurrentHashMap<>();

  /**
   * One message that waits.
   *
   * @param receiver as the journal names it; empty text before receivers are known
   * @param key by which others wait behind it
   */
  record Wait(String trackingId, String sender, String receiver, String key, MissingEntry entry) {

    /** In whose folder the table stands. */
    String participant() {
      return receiver.isEmpty() ? sender : receiver;
    }
  }

  /** False when the message waits for just this already. */
  boolean begin(Wait wait) {
    return !Optional.of(wait).equals(waits.put(wait.trackingId(), Optional.of(wait)));
  }

  /** The entry is there now; false when that is known already. */
  boolean found(String trackingId) {
    return !Optional.empty().equals(waits.put(trackingId, Optional.empty()));
  }

  boolean knows(String trackingId) {
    return waits.containsKey(trackingId);
  }

  void end(String trackingId) {
    waits.remove(trackingId);
  }

  List<Wait> all() {
    return waits.values().stream().flatMap(Optional::stream).toList();
  }

  public int size() {
    return all().size();
  }
}
