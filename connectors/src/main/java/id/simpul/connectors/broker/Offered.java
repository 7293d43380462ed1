package id.simpul.connectors.broker;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes that the hub has said what becomes of the message. Thread-safe. */
public final class Offered implements Processor {

  @Override
  public void process(Exchange exchange) {
    QueueOffer.of(exchange).answered();
  }
}
