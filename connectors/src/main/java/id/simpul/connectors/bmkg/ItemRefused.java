package id.simpul.connectors.bmkg;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Sees to it that a warning that the hub did not take is offered again. Thread-safe. */
public final class ItemRefused implements Processor {

  @Override
  public void process(Exchange exchange) {
    BmkgRound round = BmkgRound.of(exchange);
    round.askAgain();
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    BmkgItem item = exchange.getProperty(EmitItem.ITEM, BmkgItem.class);
    round.memory().notices().tell(item.id(), "not taken, " + failure.getClass().getSimpleName());
  }
}
