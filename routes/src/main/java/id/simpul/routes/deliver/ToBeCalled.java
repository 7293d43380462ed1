package id.simpul.routes.deliver;

import id.simpul.mappings.participant.Receives;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Content-Based Router: the message is prepared, and this is what its receiver is reached by. */
final class ToBeCalled implements Predicate {

  private final String what;
  private final java.util.function.Predicate<Receives> reached;

  /**
   * @param what as an operator reads it
   */
  ToBeCalled(String what, java.util.function.Predicate<Receives> reached) {
    this.what = what;
    this.reached = reached;
  }

  @Override
  public boolean matches(Exchange exchange) {
    return exchange.getProperty(Prepare.CALL, Boolean.class)
        && reached.test(Prepare.receives(exchange));
  }

  @Override
  public String toString() {
    return what;
  }
}
