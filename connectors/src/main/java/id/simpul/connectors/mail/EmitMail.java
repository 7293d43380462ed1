package id.simpul.connectors.mail;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub. Thread-safe. */
public final class EmitMail implements Processor {

  @Override
  public void process(Exchange exchange) {
    MailOffer offer = MailRound.of(exchange).next();
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, offer.id());
    message.setBody(offer.body());
  }
}
