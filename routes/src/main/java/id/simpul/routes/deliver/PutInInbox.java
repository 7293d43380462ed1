package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * The sink of participants that fetch: the message moves to their inbox in the same transaction.
 */
final class PutInInbox implements Processor {

  private final Settlement settlement;

  PutInInbox(Settlement settlement) {
    this.settlement = settlement;
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    settlement.available(
        Step.of(exchange),
        exchange.getMessage().getBody(byte[].class),
        exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class));
  }
}
