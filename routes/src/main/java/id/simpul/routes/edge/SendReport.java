package id.simpul.routes.edge;

import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts a report on the link; what comes twice over it is not taken twice. */
final class SendReport implements Processor {

  private final String channel;

  SendReport(String channel) {
    this.channel = channel;
  }

  @Override
  public void process(Exchange exchange) {
    Step step = Step.of(exchange);
    Envelope report = step.envelope();
    step.transaction().putOnce(channel, report, report.trackingId());
  }
}
