package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/** Content-Based Router: the message is prepared for a call and belongs to this flow. */
final class ToBeCalled implements Predicate {

  private final String flow;

  ToBeCalled(String flow) {
    this.flow = flow;
  }

  @Override
  public boolean matches(Exchange exchange) {
    return exchange.getProperty(Prepare.CALL, Boolean.class)
        && Step.of(exchange).envelope().flow().equals(flow);
  }

  @Override
  public String toString() {
    return "flow " + flow;
  }
}
