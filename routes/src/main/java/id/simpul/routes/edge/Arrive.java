package id.simpul.routes.edge;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Repeats;
import id.simpul.routes.intake.Repeats.Seen;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Intake at the centre of what an edge has accepted and given a receipt for: all of it goes on, is
 * recognised as a repeat, or is set aside with the reason.
 */
final class Arrive implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(Arrive.class);

  private final String edge;
  private final Residents residents;
  private final Repeats repeats;
  private final Supplier<Configuration> configuration;
  private final Clock clock;

  Arrive(
      String edge,
      Residents residents,
      Repeats repeats,
      Supplier<Configuration> configuration,
      Clock clock) {
    this.edge = edge;
    this.residents = residents;
    this.repeats = repeats;
    this.configuration = configuration;
    this.clock = clock;
  }

  @Override
  public void process(Exchange exchange) {
    Step step = Step.of(exchange);
    Envelope message = step.envelope();
    Transaction tx = step.transaction();
    if (!residents.include(message.sender()) || !TrackingId.isOne(message.trackingId())) {
      refuse(tx, message);
    } else {
      take(tx, message, repeats.look(message));
    }
  }

  private void take(Transaction tx, Envelope message, Seen seen) {
    if (seen instanceof Seen.Here) {
      return;
    }
    Instant now = clock.instant();
    tx.record(accepted(message, now));
    if (seen instanceof Seen.Elsewhere first) {
      end(tx, message, Event.Kind.DISCARDED, now, "a repeat of " + first.trackingId());
    } else if (seen instanceof Seen.OtherBody first) {
      String cause = "its message id came before with another body: " + first.trackingId();
      tx.putAside(Channel.invalid(message.flow()), message.setAside(cause));
      end(tx, message, Event.Kind.INVALID, now, cause);
    } else {
      repeats.remember(tx, message);
      goOn(tx, message, now);
    }
  }

  /** The time to deliver counts from here: the edge's clock may stand years off. */
  private void goOn(Transaction tx, Envelope message, Instant now) {
    Optional<Flow> flow =
        configuration.get().flow(message.flow()).filter(f -> f.kind() == Flow.Kind.MESSAGE);
    if (flow.isPresent()) {
      Instant deadline = now.plus(flow.get().deliverWithin());
      String version = configuration.get().shortVersion();
      tx.put(Channel.intake(message.flow()), message.by(deadline).under(version));
    } else {
      String cause = "there is no flow of messages by that name";
      tx.putAside(Channel.invalid(message.flow()), message.setAside(cause));
      end(tx, message, Event.Kind.INVALID, now, cause);
    }
  }

  private Entry accepted(Envelope m, Instant now) {
    Instant at = m.acceptedAt().isAfter(now) ? now : m.acceptedAt();
    return Entry.of(
        new Event(m.trackingId(), at, Event.Kind.ACCEPTED, "", "edge " + edge),
        m.key(),
        new Entry.Accepted(m.sender(), m.flow(), m.messageId(), m.contentType(), m.original()));
  }

  private static void end(Transaction tx, Envelope m, Event.Kind kind, Instant now, String detail) {
    tx.record(Entry.of(new Event(m.trackingId(), now, kind, "", detail), m.key()));
  }

  /** Nothing is journaled in the name of somebody who does not live there. */
  private void refuse(Transaction tx, Envelope message) {
    String cause = "edge " + edge + " may not send for " + message.sender();
    LOG.warn("{}: message {} set aside", cause, message.trackingId());
    tx.putAside(Channel.dead("edge." + edge), message.setAside(cause));
  }
}
