package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Right before a call that must not be made twice: marks the message as being sent. */
final class MarkSending implements Processor {

  private final SendingMarks marks;

  MarkSending(SendingMarks marks) {
    this.marks = marks;
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    if (Prepare.receives(exchange).onlyOnce()) {
      marks.set(Step.of(exchange));
    }
  }
}
