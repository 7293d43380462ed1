package id.simpul.routes.replay;

import java.time.Instant;
import java.util.List;

/**
 * Messages that were set aside without a tracking id, because the hub could not read so much: no
 * plan finds them, so each is named by its queue and the broker's number. Thread-safe.
 */
public interface Unidentified {

  /**
   * @param queue a dead letter or invalid message channel
   * @param bytes size on the queue
   */
  record Message(String queue, long brokerId, String cause, long bytes, Instant since) {}

  /** The oldest of every channel. */
  List<Message> all();

  /**
   * Sets one aside for good, on record.
   *
   * @param who the operator, for the record
   * @param why the reason, for the record
   * @return whether it was there
   */
  boolean discard(String queue, long brokerId, String who, String why);
}
