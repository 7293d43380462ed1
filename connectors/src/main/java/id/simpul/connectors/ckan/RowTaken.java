package id.simpul.connectors.ckan;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Remembers that the hub has a row, or has refused it for good: neither is offered again.
 * Thread-safe.
 */
public final class RowTaken implements Processor {

  @Override
  public void process(Exchange exchange) {
    TableRound.of(exchange).taken(exchange.getProperty(EmitRow.ROW, SourceRow.class));
  }
}
