package id.simpul.routes.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waited on a quiet channel: passed through its route on a thread of its own, settled on the
 * session's.
 */
final class QuietBatch implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(QuietBatch.class);
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final QuietChannel channel;
  private final Transaction transaction;
  private final List<ClientMessage> messages;
  private final List<Transaction> parts = new ArrayList<>();
  private boolean slow;

  QuietBatch(QuietChannel channel, Transaction transaction, List<ClientMessage> messages) {
    this.channel = channel;
    this.transaction = transaction;
    this.messages = messages;
  }

  /** Stops at the first message that stays: those behind it must not overtake it. */
  @Override
  public void run() {
    long start = System.nanoTime();
    try {
      boolean taken = true;
      for (int i = 0; taken && i < messages.size(); i++) {
        Optional<Transaction> part = channel.pass(messages.get(i));
        part.ifPresent(parts::add);
        taken = part.isPresent();
      }
    } catch (Exception | Error e) {
      // A worker of its own tries again and says so.
      LOG.debug("a quiet channel's message could not be worked on", e);
    } finally {
      slow = System.nanoTime() - start > SLOW_NANOS;
      channel.ended(this);
    }
  }

  /**
   * @param current not the one it was received in when the session was lost meanwhile; the broker
   *     gives its messages out again then
   */
  void settle(Transaction current) throws ActiveMQException {
    if (current == transaction) {
      for (int i = 0; i < parts.size(); i++) {
        current.adopt(messages.get(i), parts.get(i));
      }
    } else {
      parts.forEach(Transaction::undone);
    }
    channel.settled(messages.size(), parts.size() == messages.size() && !slow);
  }
}
