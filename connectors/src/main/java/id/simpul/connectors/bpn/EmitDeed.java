package id.simpul.connectors.bpn;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one deed. Thread-safe. */
public final class EmitDeed implements Processor {

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Deed deed = message.getBody(Deed.class);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, deed.id());
    message.setBody(deed.body());
  }
}
