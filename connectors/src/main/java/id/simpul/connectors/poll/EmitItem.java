package id.simpul.connectors.poll;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one item. Thread-safe. */
public final class EmitItem implements Processor {

  static final String ITEM = "pollItem";

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    PollItem item = message.getBody(PollItem.class);
    exchange.setProperty(ITEM, item);
    message.removeHeaders("*");
    item.id().ifPresent(id -> message.setHeader(ConnectorHeaders.MESSAGE_ID, id));
    message.setBody(item.body());
  }
}
