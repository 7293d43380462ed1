package id.simpul.connectors.poll;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Remembers that the hub has an item, or has refused it for good: neither is worth asking for
 * again. Thread-safe.
 */
public final class ItemTaken implements Processor {

  @Override
  public void process(Exchange exchange) {
    PollItem item = exchange.getProperty(EmitItem.ITEM, PollItem.class);
    PollRound.of(exchange).taken(item);
  }
}
