package id.simpul.routes.hold;

import id.simpul.routes.channel.Sessions;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/**
 * What waits on all channels because a code table lacks an entry: tries it again before its time,
 * or takes it off for good. Thread-safe.
 */
public final class EntryWaits {

  private final Supplier<Stream<HeldChannel>> channels;
  private final HeldRetry retry;
  private final Sessions sessions;
  private final Clock clock;

  /**
   * Which waits; empty stands for any.
   *
   * @param participant in whose folder the table stands
   * @param value as it is reported: cut and masked
   */
  public record Which(
      Optional<String> participant, Optional<String> table, Optional<String> value) {

    public static final Which ALL = new Which(Optional.empty(), Optional.empty(), Optional.empty());

    boolean holds(WaitingForEntry.Wait wait) {
      return participant.map(wait.participant()::equals).orElse(true)
          && table.map(wait.entry().table()::equals).orElse(true)
          && value.map(wait.entry().value()::equals).orElse(true);
    }
  }

  public EntryWaits(
      Supplier<Stream<HeldChannel>> channels, HeldRetry retry, Sessions sessions, Clock clock) {
    this.channels = channels;
    this.retry = retry;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Tries again at once, with the tables as they are now. What still finds no entry goes on
   * waiting.
   *
   * @return how many messages waited
   */
  public int retry(Which which) {
    int waited = 0;
    for (HeldChannel channel : channels.get().toList()) {
      List<WaitingForEntry.Wait> waits = waits(channel, which::holds);
      new HashSet<>(waits.stream().map(WaitingForEntry.Wait::key).toList())
          .forEach(key -> retry.soon(channel, key));
      waited += waits.size();
    }
    return waited;
  }

  /**
   * Takes messages off for good; those behind them by their key go on. One that is being tried at
   * this moment stays.
   *
   * @param onRecord who and why, for the journal
   * @return how many are gone
   */
  public int discard(Which which, String onRecord) throws ActiveMQException {
    return discard(which::holds, onRecord);
  }

  /**
   * The same for one message.
   *
   * @param receiver only where it waits for this one's table; empty text for all
   */
  public int discard(String trackingId, String receiver, String onRecord) throws ActiveMQException {
    return discard(
        wait ->
            wait.trackingId().equals(trackingId)
                && (receiver.isEmpty() || receiver.equals(wait.receiver())),
        onRecord);
  }

  private int discard(Predicate<WaitingForEntry.Wait> which, String onRecord)
      throws ActiveMQException {
    int gone = 0;
    for (HeldChannel channel : channels.get().toList()) {
      for (WaitingForEntry.Wait wait : waits(channel, which)) {
        gone += discard(channel, wait, onRecord) ? 1 : 0;
      }
    }
    return gone;
  }

  private static List<WaitingForEntry.Wait> waits(
      HeldChannel channel, Predicate<WaitingForEntry.Wait> which) {
    return channel.entries().all().stream().filter(which).toList();
  }

  private boolean discard(HeldChannel channel, WaitingForEntry.Wait wait, String onRecord)
      throws ActiveMQException {
    String id = wait.trackingId();
    try (Transaction tx = new Transaction(sessions.transacted());
        ClientConsumer messages =
            tx.session().createConsumer(channel.queue(), "trackingId = '" + id + "'")) {
      ClientMessage message = messages.receiveImmediate();
      if (message == null) {
        return false;
      }
      message.individualAcknowledge();
      tx.record(new Event(id, clock.instant(), Event.Kind.DISCARDED, wait.receiver(), onRecord));
      tx.afterCommit(() -> channel.left(wait.key(), id));
      tx.commit();
    }
    retry.soon(channel, wait.key());
    return true;
  }
}
