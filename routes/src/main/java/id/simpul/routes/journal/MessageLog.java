package id.simpul.routes.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Message Store: what became of every message, read from the journal's projection. It may lag
 * behind the queues by the writer's batch, or longer while the database is away; {@link #find} then
 * still answers for anything that got a receipt. Thread-safe.
 */
public interface MessageLog {

  /** Where one delivery stands. */
  enum State {
    QUEUED,
    HELD,
    /** Cannot be mapped before a code table of the receiver has an entry; the cause names it. */
    WAITING,
    AVAILABLE,
    DELIVERED,
    DEAD,
    EXPIRED,
    DISCARDED;

    /** Whether nothing more happens to the delivery by itself. */
    public boolean ended() {
      return this == DELIVERED || this == DEAD || this == EXPIRED || this == DISCARDED;
    }

    /** Whether it is not simply done: on the short list of those that are under way or stuck. */
    public boolean needsAttention() {
      return this != DELIVERED;
    }
  }

  /** Where the message as a whole stands. */
  enum Progress {
    /** Accepted, not yet translated. */
    ACCEPTED,
    /** At least one delivery is under way. */
    UNDER_WAY,
    /** Every delivery ended, or there was no receiver. */
    DONE,
    /** Could not be translated. */
    INVALID,
    /** Cannot be translated before a code table of the sender has an entry. */
    WAITING
  }

  /**
   * @param reference the receiver's own id for it
   * @param cause why it is held, dead, expired or discarded
   */
  record Delivery(
      String receiver, State state, String reference, String cause, int attempts, Instant since) {}

  /**
   * @param key business key, or empty text
   * @param bytes size of the original body
   */
  record Message(
      String trackingId,
      String sender,
      String flow,
      String messageId,
      String key,
      Instant acceptedAt,
      int bytes,
      Progress progress,
      List<Delivery> deliveries) {}

  /** A message with the whole way it took, oldest event first. */
  record Way(Message message, List<Event> events) {}

  Optional<Way> find(String trackingId);

  /** Newest first. */
  List<Message> search(Search search);

  /** The original body, byte for byte, with its content type. */
  Optional<Original> original(String trackingId);

  /** What was received. */
  record Original(byte[] body, String contentType) {}

  /** The database cannot be reached now; accepted messages are safe and move on. */
  final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(Throwable cause) {
      super("the message log's database cannot be reached", cause);
    }
  }
}
