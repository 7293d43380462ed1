package id.simpul.routes.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The messages that wait for participants that fetch (Polling Consumer). A fetched message that is
 * not acknowledged within its lease comes back. Thread-safe.
 */
public interface Inbox {

  /**
   * @param body in the participant's own form
   * @param leasedUntil when it comes back if not acknowledged
   */
  record Item(
      String trackingId,
      String flow,
      String sender,
      String key,
      Instant availableSince,
      String contentType,
      byte[] body,
      Instant leasedUntil) {}

  /** What waits, without bodies, oldest first. */
  record Waiting(
      String trackingId, String flow, String sender, String key, Instant availableSince) {}

  /** Oldest first, leased ones included; at most 300. */
  List<Waiting> list(String participant, int limit);

  /** Leases up to {@code max} (1 to 100) messages, in order per key. */
  List<Item> fetch(String participant, int max, Duration lease);

  /**
   * Ends the delivery: on disk when this returns. Acknowledging again is no error.
   *
   * @return false when no such message waits or waited for this participant
   */
  boolean acknowledge(String participant, String trackingId);
}
