package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Right after the outcome is settled: the message is no longer being sent. */
final class ClearMark implements Processor {

  private final SendingMarks marks;

  ClearMark(SendingMarks marks) {
    this.marks = marks;
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    if (Prepare.receives(exchange).onlyOnce()) {
      clear(Step.of(exchange));
    }
  }

  private void clear(Step step) throws ActiveMQException {
    marks.clear(step);
    if (!(step.verdict() instanceof Step.Verdict.Taken)) {
      // It stays on its channel, so that nobody else commits: it is known not to have been taken.
      step.transaction().commit();
    }
  }
}
