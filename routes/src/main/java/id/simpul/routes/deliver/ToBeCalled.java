package id.simpul.routes.deliver;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Content-Based Router: the message is prepared, and its sink is an inbox or a connector. */
final class ToBeCalled implements Predicate {

  private final boolean inbox;

  ToBeCalled(boolean inbox) {
    this.inbox = inbox;
  }

  @Override
  public boolean matches(Exchange exchange) {
    return exchange.getProperty(Prepare.CALL, Boolean.class)
        && Prepare.receives(exchange).toInbox() == inbox;
  }

  @Override
  public String toString() {
    return inbox ? "inbox" : "connector";
  }
}
