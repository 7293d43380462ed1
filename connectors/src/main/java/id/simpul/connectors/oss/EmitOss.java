package id.simpul.connectors.oss;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one part of a push. Thread-safe. */
public final class EmitOss implements Processor {

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    OssMessage part = message.getBody(OssMessage.class);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, part.id());
    message.setBody(part.body());
  }
}
