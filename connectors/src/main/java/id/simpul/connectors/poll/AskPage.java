package id.simpul.connectors.poll;

import java.net.URI;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Addresses the request for the next page, after the request's headers were set. Thread-safe. */
public final class AskPage implements Processor {

  @Override
  public void process(Exchange exchange) {
    PollRound round = PollRound.of(exchange);
    URI page = round.turn();
    Message message = exchange.getMessage();
    message.setBody(null);
    message.setHeader(Exchange.HTTP_URI, page.toString());
    round.memory().validators().ask(page.toString(), message);
  }
}
