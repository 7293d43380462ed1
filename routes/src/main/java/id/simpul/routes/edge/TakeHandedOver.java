package id.simpul.routes.edge;

import id.simpul.mappings.participant.Participant;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Puts what the centre has mapped for a participant here on that participant's channel, from where
 * it is delivered as anything else; the centre is told what becomes of it.
 */
final class TakeHandedOver implements Processor {

  private static final Duration WITHOUT_FLOW = Duration.ofDays(7);
  private static final byte[] AT_THE_CENTRE = new byte[0];

  private final Residents residents;
  private final OwnHub hub;

  TakeHandedOver(Residents residents, OwnHub hub) {
    this.residents = residents;
    this.hub = hub;
  }

  @Override
  public void process(Exchange exchange) {
    Step step = Step.of(exchange);
    Envelope message = step.envelope();
    Instant now = hub.clock().instant();
    Transaction tx = step.transaction();
    if (!residents.include(message.sender())) {
      // The log here has not heard of it; its original stays at the centre.
      tx.record(accepted(message));
    }
    Optional<Participant> receiver =
        residents.find(message.receiver()).filter(p -> p.receives(message.flow()).isPresent());
    String version = hub.configuration().get().shortVersion();
    if (receiver.isPresent()) {
      tx.record(Entry.of(event(message, now, Event.Kind.QUEUED, ""), message.key()));
      // When it comes again its dead letter is of no more use.
      hub.broker().withdraw(Channel.dead(message.receiver()), message.trackingId());
      tx.put(
          Channel.deliver(message.receiver()), message.by(now.plus(time(message))).under(version));
    } else {
      String cause = message.receiver() + " does not receive " + message.flow() + " at this edge";
      tx.putAside(Channel.dead(message.receiver()), message.setAside(cause));
      tx.record(message, Entry.of(event(message, now, Event.Kind.DEAD, cause)));
    }
  }

  /** Counted from here: this hub's clock and the centre's cannot be compared. */
  private Duration time(Envelope message) {
    return hub.configuration()
        .get()
        .flow(message.flow())
        .map(Flow::deliverWithin)
        .orElse(WITHOUT_FLOW);
  }

  private static Entry accepted(Envelope m) {
    return Entry.of(
        new Event(m.trackingId(), m.acceptedAt(), Event.Kind.ACCEPTED, "", "centre"),
        m.key(),
        new Entry.Accepted(m.sender(), m.flow(), m.messageId(), m.contentType(), AT_THE_CENTRE));
  }

  private static Event event(Envelope m, Instant at, Event.Kind kind, String detail) {
    return new Event(m.trackingId(), at, kind, m.receiver(), detail);
  }
}
