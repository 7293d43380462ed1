package id.simpul.connectors.lapor;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one follow-up. Thread-safe. */
public final class EmitFollowUp implements Processor {

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    FollowUp followUp = message.getBody(FollowUp.class);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, followUp.id());
    message.setBody(followUp.body());
  }
}
