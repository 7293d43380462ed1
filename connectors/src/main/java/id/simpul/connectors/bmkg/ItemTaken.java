package id.simpul.connectors.bmkg;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Remembers that the hub took a warning. Thread-safe. */
public final class ItemTaken implements Processor {

  @Override
  public void process(Exchange exchange) {
    BmkgItem item = exchange.getProperty(EmitItem.ITEM, BmkgItem.class);
    BmkgRound.of(exchange).memory().taken().add(item);
  }
}
