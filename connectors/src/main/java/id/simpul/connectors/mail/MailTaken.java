package id.simpul.connectors.mail;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Notes what became of a message that was offered. Thread-safe. */
public final class MailTaken implements Processor {

  @Override
  public void process(Exchange exchange) {
    if (exchange.getMessage().getHeader(ConnectorHeaders.REFUSED) != null) {
      MailRound.of(exchange).refused();
    }
  }
}
