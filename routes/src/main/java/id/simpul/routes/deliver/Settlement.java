package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.mappings.translate.Payload;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.configuration.ConfigurationInForce;
import id.simpul.routes.deliver.DeliveryPolicy.Decision;
import id.simpul.routes.hold.Hold;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.Evidence;
import id.simpul.routes.measure.Measurements;
import java.time.Clock;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.utils.UUIDGenerator;

/** Puts a message where its outcome sends it, with the journal event, in the step's transaction. */
final class Settlement {

  private static final byte[] NOTHING = new byte[0];

  private final Receiver receiver;
  private final DeliveryPolicy policy;
  private final Hold holding;
  private final ConfigurationInForce configuration;
  private final Measurements measurements;
  private final Evidence.Kept evidence;
  private final Clock clock;

  Settlement(
      Receiver receiver,
      DeliveryPolicy policy,
      Hold holding,
      ConfigurationInForce configuration,
      Measurements measurements,
      Evidence.Kept evidence,
      Clock clock) {
    this.receiver = receiver;
    this.policy = policy;
    this.holding = holding;
    this.configuration = configuration;
    this.measurements = measurements;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * @param sent what the connector was given
   */
  void settle(Step step, byte[] sent, Outcome outcome) throws ActiveMQException {
    Envelope message = step.envelope();
    receiver.circuit().tell(outcome);
    Decision decision =
        policy.decide(outcome, message.attempts(), step.tries(), resendAfterUnknown(message));
    if (decision instanceof Decision.Done done) {
      delivered(step, done, evidence.of(sent, answer(outcome)));
    } else if (decision instanceof Decision.SetAside dead) {
      setAside(step, dead.cause(), evidence.of(sent, answer(outcome)));
    } else if (decision instanceof Decision.Hold hold) {
      holding.hold(step, hold.cause(), hold.delay(), hold.attempts());
    } else {
      step.decide(new Step.Verdict.WhenOpen());
    }
  }

  private static byte[] answer(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return rejected.answer();
    }
    return outcome instanceof Outcome.Delivered delivered ? delivered.answer() : NOTHING;
  }

  private boolean resendAfterUnknown(Envelope message) {
    return configuration
        .of(message.configuration(), receiver.id())
        .participant(receiver.id())
        .flatMap(p -> p.receives(message.flow()))
        .map(Receives::resendAfterUnknown)
        .orElse(true);
  }

  private void delivered(Step step, Decision.Done done, Evidence proof) {
    Envelope message = step.envelope();
    Event event = event(step, Event.Kind.DELIVERED, done.reference());
    step.transaction().record(message, Entry.of(event, proof));
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
   * @param sent what the connector was given
   * @param kind of what was thrown
   */
  void broken(Step step, byte[] sent, String kind) throws ActiveMQException {
    // Counted, so that a connector that breaks on every message does not empty the queue.
    receiver.circuit().tell(new Outcome.Unknown(kind));
    setAside(
        step,
        "the delivery broke, ask the receiver before it is replayed: " + kind,
        evidence.of(sent, NOTHING));
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

  private void setAside(Step step, Event.Kind kind, String cause) {
    setAside(step, Entry.of(event(step, kind, cause)));
  }

  /** After a call. */
  private void setAside(Step step, String cause, Evidence proof) {
    setAside(step, Entry.of(event(step, Event.Kind.DEAD, cause), proof));
  }

  private void setAside(Step step, Entry entry) {
    String cause = entry.event().detail();
    step.transaction().putAside(Channel.dead(receiver.id()), step.envelope().setAside(cause));
    step.transaction().record(step.envelope(), entry);
    measurements.dead(receiver.id());
  }

  /** A Test Message is what would be sent now; it is not sent. */
  void tested(Step step, Payload payload) {
    String what = payload.bytes().length + " bytes of " + payload.contentType() + ", not sent";
    step.transaction().record(event(step, Event.Kind.TESTED, what));
  }

  /** A Test Message cannot be made into what the receiver takes. */
  void testFailed(Step step, String cause) {
    step.transaction().record(event(step, Event.Kind.TEST_FAILED, cause));
  }

  /** Whether it now waits behind an earlier message of its key. */
  boolean follows(Step step) throws ActiveMQException {
    return holding.behind(step);
  }

  /** A code table of the receiver lacks an entry: neither guessed nor set aside. */
  void waitFor(Step step, MissingEntry entry) throws ActiveMQException {
    if (holding.waitFor(step, entry)) {
      measurements.noEntry(receiver.id(), entry.table());
    }
  }

  /** Its code tables had every entry. */
  void mapped(Step step) throws ActiveMQException {
    holding.found(step);
  }

  void available(Step step, byte[] body, String contentType) throws ActiveMQException {
    step.transaction().put(Channel.inbox(receiver.id()), step.envelope().mapped(body, contentType));
    Entry entry = Entry.of(event(step, Event.Kind.AVAILABLE, ""));
    step.transaction().record(step.envelope(), entry);
  }

  /** The receiver lives at an edge: it goes there in the receiver's form. */
  void handOver(Step step, String edge, byte[] body, String contentType) {
    Envelope message = step.envelope();
    step.transaction()
        .putOnce(
            new EdgeChannels(edge).deliveries(),
            message.handedOver(body, contentType),
            UUIDGenerator.getInstance().generateStringUUID());
    step.transaction().record(event(step, Event.Kind.HANDED_OVER, "edge " + edge));
  }

  private Event event(Step step, Event.Kind kind, String detail) {
    String id = step.envelope().trackingId();
    return new Event(id, clock.instant(), kind, receiver.id(), detail);
  }
}
