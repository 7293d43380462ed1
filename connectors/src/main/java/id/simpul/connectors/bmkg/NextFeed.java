package id.simpul.connectors.bmkg;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Addresses the next request of a round. Thread-safe. */
public final class NextFeed implements Processor {

  @Override
  public void process(Exchange exchange) {
    BmkgRound round = BmkgRound.of(exchange);
    String address = round.next().address();
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setBody(null);
    message.setHeader(Exchange.HTTP_URI, address);
    round.memory().validators().ask(address, message);
  }
}
