package id.simpul.connectors.ckan;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of one row. Thread-safe. */
public final class EmitRow implements Processor {

  static final String ROW = "ckanRow";

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    SourceRow row = message.getBody(SourceRow.class);
    exchange.setProperty(ROW, row);
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, row.id());
    message.setBody(row.body());
  }
}
