package id.simpul.routes.edge;

import id.simpul.routes.channel.Step;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.EntryCodec;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals at the centre what an edge says became of messages to its own participants. */
final class TakeReports implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeReports.class);

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

  private void take(Step step, Entry entry) {
    boolean own = residents.include(entry.event().receiver()) && entry.accepted().isEmpty();
    if (own) {
      step.transaction().record(entry);
    } else {
      LOG.warn("edge {}: a report about somebody else is ignored", residents.edge());
    }
  }
}
