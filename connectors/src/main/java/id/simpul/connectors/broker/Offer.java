package id.simpul.connectors.broker;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;

/** Makes the message that goes to the hub, afresh for each try. Thread-safe. */
public final class Offer implements Processor {

  @Override
  public void process(Exchange exchange) {
    QueueOffer offer = QueueOffer.of(exchange);
    DefaultMessage message = new DefaultMessage(exchange);
    message.setHeader(ConnectorHeaders.MESSAGE_ID, offer.id());
    message.setBody(offer.body());
    exchange.setMessage(message);
  }
}
