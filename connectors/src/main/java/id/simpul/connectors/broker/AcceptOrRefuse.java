package id.simpul.connectors.broker;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Ends the transaction: commits what the hub has, rolls back what it will never take. */
public final class AcceptOrRefuse implements Processor {

  @Override
  public void process(Exchange exchange) throws MessageRefused {
    String refused = exchange.getMessage().getHeader(ConnectorHeaders.REFUSED, String.class);
    if (refused != null) {
      throw new MessageRefused(QueueOffer.of(exchange).id() + " refused as " + refused);
    }
  }
}
