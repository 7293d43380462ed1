package id.simpul.connectors.bmkg;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one warning. Thread-safe. */
public final class EmitItem implements Processor {

  static final String ITEM = "bmkgItem";

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    BmkgItem item = message.getBody(BmkgItem.class);
    exchange.setProperty(ITEM, item);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, item.id());
    message.setBody(item.body());
  }
}
