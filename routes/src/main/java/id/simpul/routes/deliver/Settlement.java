package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import id.simpul.mappings.participant.Receives;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.deliver.DeliveryPolicy.Decision;
import id.simpul.routes.journal.Event;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** Puts a message where its outcome sends it, with the journal event, in the step's transaction. */
final class Settlement {

  private final Receiver receiver;
  private final DeliveryPolicy policy;
  private final RetrySchedule schedule;
  private final Supplier<Configuration> configuration;
  private final Measurements measurements;
  private final Clock clock;

  Settlement(
      Receiver receiver,
      DeliveryPolicy policy,
      RetrySchedule schedule,
      Supplier<Configuration> configuration,
      Measurements measurements,
      Clock clock) {
    this.receiver = receiver;
    this.policy = policy;
    this.schedule = schedule;
    this.configuration = configuration;
    this.measurements = measurements;
    this.clock = clock;
  }

  void settle(Step step, Outcome outcome) throws ActiveMQException {
    Envelope message = step.envelope();
    receiver.circuit().tell(outcome);
    Decision decision =
        policy.decide(outcome, message.attempts(), step.tries(), resendAfterUnknown(message));
    if (decision instanceof Decision.Done done) {
      delivered(step, done);
    } else if (decision instanceof Decision.SetAside dead) {
      setAside(step, Event.Kind.DEAD, dead.cause());
    } else if (decision instanceof Decision.Hold hold) {
      hold(step, hold);
    } else {
      step.decide(new Step.Verdict.WhenOpen());
    }
  }

  private boolean resendAfterUnknown(Envelope message) {
    return configuration
        .get()
        .participant(receiver.id())
        .flatMap(p -> p.receives(message.flow()))
        .map(Receives::resendAfterUnknown)
        .orElse(true);
  }

  private void delivered(Step step, Decision.Done done) {
    Envelope message = step.envelope();
    record(step, Event.Kind.DELIVERED, done.reference());
    measurements.delivered(
        message.flow(), receiver.id(), Duration.between(message.acceptedAt(), clock.instant()));
  }

  /** It cannot be made into what the receiver takes; the receiver was not called. */
  void refuse(Step step, String cause) throws ActiveMQException {
    setAside(step, Event.Kind.DEAD, cause);
  }

  /**
   * The connector, or what follows it, threw.
   *
   * @param kind of what was thrown
   */
  void broken(Step step, String kind) throws ActiveMQException {
    // Counted, so that a connector that breaks on every message does not empty the queue.
    receiver.circuit().tell(new Outcome.Unknown(kind));
    setAside(
        step,
        Event.Kind.DEAD,
        "the delivery broke, ask the receiver before it is replayed: " + kind);
  }

  /** A call was under way when the hub stopped, to a receiver that does not bear a second one. */
  void interrupted(Step step) throws ActiveMQException {
    setAside(
        step,
        Event.Kind.DEAD,
        "the hub stopped while it was being sent, ask the receiver before it is replayed");
  }

  void expire(Step step) throws ActiveMQException {
    setAside(step, Event.Kind.EXPIRED, "not delivered by " + step.envelope().deadline());
  }

  private void setAside(Step step, Event.Kind kind, String cause) throws ActiveMQException {
    step.transaction().putAside(Channel.dead(receiver.id()), step.envelope().setAside(cause));
    record(step, kind, cause);
    measurements.dead(receiver.id());
  }

  /** Behind an earlier message of its key; {@link HeldKeys#follow} has counted it already. */
  void follow(Step step) throws ActiveMQException {
    moveToHeld(step, "behind an earlier message of its key", step.envelope().attempts());
  }

  private void hold(Step step, Decision.Hold hold) throws ActiveMQException {
    Duration delay = byDeadline(hold.delay(), step.envelope());
    if (step.retry()) {
      step.decide(new Step.Verdict.After(delay, hold.attempts()));
      return;
    }
    String key = step.envelope().orderKey();
    receiver.held().hold(key);
    moveToHeld(step, hold.cause(), hold.attempts());
    step.transaction().afterCommit(() -> schedule.retry(receiver, key, delay, hold.attempts()));
  }

  /** A message that cannot wait that long is looked at when its time is over, and expires then. */
  private Duration byDeadline(Duration delay, Envelope message) {
    Duration left = Duration.between(clock.instant(), message.deadline()).plusMillis(1);
    return delay.compareTo(left) > 0 && !left.isNegative() ? left : delay;
  }

  private void moveToHeld(Step step, String cause, int attempts) throws ActiveMQException {
    String key = step.envelope().orderKey();
    step.transaction().afterRollback(() -> receiver.held().left(key));
    step.transaction().putAside(Channel.held(receiver.id()), step.envelope().held(cause, attempts));
    record(step, Event.Kind.HELD, cause);
  }

  void available(Step step, byte[] body, String contentType) throws ActiveMQException {
    step.transaction().put(Channel.inbox(receiver.id()), step.envelope().mapped(body, contentType));
    record(step, Event.Kind.AVAILABLE, "");
  }

  private void record(Step step, Event.Kind kind, String detail) {
    String id = step.envelope().trackingId();
    step.transaction().record(new Event(id, clock.instant(), kind, receiver.id(), detail));
  }
}
