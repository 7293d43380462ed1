package id.simpul.routes.edge;

import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.EntryCodec;
import id.simpul.routes.journal.Event;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals at the centre what an edge says became of messages to its own participants. */
final class TakeReports implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeReports.class);

  private static final byte[] NOTHING = new byte[0];

  private final Residents residents;

  TakeReports(Residents residents) {
    this.residents = residents;
  }

  @Override
  public void process(Exchange exchange) {
    Step step = Step.of(exchange);
    try {
      EntryCodec.decode(step.envelope().original()).forEach(entry -> take(step, entry));
    } catch (EntryCodec.Damaged | IllegalArgumentException e) {
      step.transaction().undoStep();
      LOG.warn("edge {}: a report cannot be read: {}", residents.edge(), e.getMessage());
    }
  }

  private void take(Step step, Entry report) {
    Event event = report.event();
    if (!residents.include(event.receiver()) || report.accepted().isEmpty()) {
      LOG.warn("edge {}: a report about somebody else is ignored", residents.edge());
      return;
    }
    step.transaction().record(report.withoutAccepted());
    if (event.kind() == Event.Kind.DEAD || event.kind() == Event.Kind.EXPIRED) {
      String dead = Channel.dead(event.receiver());
      step.transaction().putAside(dead, deadLetter(report, report.accepted().get()));
    }
  }

  /** Stands for the one at the edge, so that an operator here can replay or discard it. */
  private static Envelope deadLetter(Entry report, Entry.Accepted message) {
    Event event = report.event();
    return new Envelope(
        event.trackingId(),
        message.flow(),
        message.sender(),
        message.messageId(),
        report.key(),
        event.at(),
        event.at(),
        message.contentType(),
        event.receiver(),
        event.detail(),
        0,
        NOTHING,
        NOTHING);
  }
}
