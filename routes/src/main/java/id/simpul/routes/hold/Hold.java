package id.simpul.routes.hold;

import id.simpul.mappings.tables.MissingEntry;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/**
 * Lets a message wait on its channel, with those of its key behind it, in the step's transaction
 * and with the journal event. Thread-safe.
 */
public final class Hold {

  private final HeldChannel channel;
  private final RetrySchedule schedule;
  private final String receiver;
  private final Duration longest;
  private final Clock clock;

  /**
   * @param receiver as the journal names it; empty text before receivers are known
   * @param longest after which a message whose code has no entry is tried again
   */
  public Hold(
      HeldChannel channel, RetrySchedule schedule, String receiver, Duration longest, Clock clock) {
    this.channel = channel;
    this.schedule = schedule;
    this.receiver = receiver;
    this.longest = longest;
    this.clock = clock;
  }

  /**
   * Lets a message that comes anew wait behind an earlier one of its key.
   *
   * @return false when its key does not wait, or it is that earlier one
   */
  public boolean behind(Step step) throws ActiveMQException {
    if (step.retry() || !channel.keys().follow(step.envelope().orderKey())) {
      return false;
    }
    String cause = "behind an earlier message of its key";
    move(step, Event.Kind.HELD, cause, step.envelope().attempts());
    return true;
  }

  /** Waits that long before it is tried again, at most until its deadline. */
  public void hold(Step step, String cause, Duration delay, int attempts) throws ActiveMQException {
    hold(step, Event.Kind.HELD, cause, byDeadline(delay, step.envelope()), attempts);
  }

  /**
   * Waits until the table has the entry, at most until the message's deadline.
   *
   * @return false when it is known that it waits for just this
   */
  public boolean waitFor(Step step, MissingEntry entry) throws ActiveMQException {
    Envelope message = step.envelope();
    String id = message.trackingId();
    boolean begun =
        channel
            .entries()
            .begin(
                new WaitingForEntry.Wait(
                    id, message.sender(), receiver, message.orderKey(), entry));
    if (step.retry() && begun) {
      record(step, Event.Kind.WAITING, entry.sentence());
      step.transaction().commit();
    } else if (begun) {
      step.transaction().afterRollback(() -> channel.entries().end(id));
    }
    hold(
        step,
        Event.Kind.WAITING,
        entry.sentence(),
        byDeadline(longest, message),
        message.attempts());
    return begun;
  }

  /** The mapping found every entry: one that waited for them is held like any other from now on. */
  public void found(Step step) throws ActiveMQException {
    Envelope message = step.envelope();
    WaitingForEntry entries = channel.entries();
    boolean waited =
        entries.knows(message.trackingId()) || MissingEntry.read(message.cause()).isPresent();
    if (step.retry() && waited && entries.found(message.trackingId())) {
      record(step, Event.Kind.HELD, "the code table has the entry now");
      step.transaction().commit();
    }
  }

  /**
   * A message that cannot wait that long is looked at just after its deadline, and expires then.
   */
  private Duration byDeadline(Duration delay, Envelope message) {
    Duration left = Duration.between(clock.instant(), message.deadline()).plusMillis(1);
    return left.isNegative() || left.compareTo(delay) > 0 ? delay : left;
  }

  private void hold(Step step, Event.Kind kind, String cause, Duration delay, int attempts)
      throws ActiveMQException {
    if (step.retry()) {
      step.decide(new Step.Verdict.After(delay, attempts));
      return;
    }
    String key = step.envelope().orderKey();
    channel.keys().hold(key);
    move(step, kind, cause, attempts);
    step.transaction().afterCommit(() -> schedule.retry(channel, key, delay, attempts));
  }

  private void move(Step step, Event.Kind kind, String cause, int attempts)
      throws ActiveMQException {
    Transaction tx = step.transaction();
    String key = step.envelope().orderKey();
    tx.afterRollback(() -> channel.keys().left(key));
    tx.putAside(channel.queue(), step.envelope().held(cause, attempts));
    record(step, kind, cause);
  }

  private void record(Step step, Event.Kind kind, String detail) {
    String id = step.envelope().trackingId();
    Event event = new Event(id, clock.instant(), kind, receiver, detail);
    step.transaction().record(step.envelope(), Entry.of(event));
  }
}
