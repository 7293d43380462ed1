package id.simpul.routes.intake;

import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Transaction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Recognises among messages that another hub has accepted those that this one has already
 * (Idempotent Receiver). Thread-safe.
 */
public final class Repeats {

  private final ReceiptStore receipts;

  /** Taken in transactions that are not committed yet. */
  private final Map<ReceiptKey, Found> underWay = new ConcurrentHashMap<>();

  /** What is known of a message's sender, flow and id. */
  public sealed interface Seen {
    /** Nothing. */
    record Never() implements Seen {}

    /** It is here: the link brought the same message twice. */
    record Here() implements Seen {}

    /** The sender handed it over elsewhere too, and has that receipt. */
    record Elsewhere(String trackingId) implements Seen {}

    /** The sender gave the id to another body. */
    record OtherBody(String trackingId) implements Seen {}
  }

  public Repeats(ReceiptStore receipts) {
    this.receipts = receipts;
  }

  public Seen look(Envelope message) {
    ReceiptKey key = key(message);
    Optional<Found> known = Optional.ofNullable(underWay.get(key)).or(() -> receipts.find(key));
    if (known.isEmpty()) {
      return new Seen.Never();
    }
    Found found = known.get();
    if (found.trackingId().equals(message.trackingId())) {
      return new Seen.Here();
    }
    boolean same = found.body().equals(ReceiptKey.of(message.original()));
    return same ? new Seen.Elsewhere(found.trackingId()) : new Seen.OtherBody(found.trackingId());
  }

  /** From now on, for good when the transaction is committed. */
  public void remember(Transaction tx, Envelope message) {
    ReceiptKey key = key(message);
    Found found =
        new Found(ReceiptKey.of(message.original()), message.acceptedAt(), message.trackingId());
    underWay.put(key, found);
    tx.afterRollback(() -> underWay.remove(key));
    tx.afterCommit(
        () -> {
          receipts.put(key, found);
          underWay.remove(key);
        });
  }

  private static ReceiptKey key(Envelope message) {
    return ReceiptKey.of(message.sender(), message.flow(), message.messageId());
  }
}
