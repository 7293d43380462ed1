package id.simpul.routes.deliver;

import id.simpul.routes.channel.Step;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * A step of a delivery threw, an exception or an Error: connectors do not, so it is this message
 * that they break on. Sets it aside at once, for it would come back and break the route for ever. A
 * broker that fails is passed on: then the message is not at fault and stays on its channel.
 */
final class BrokenDelivery implements Processor {

  private final Settlement settlement;
  private final Optional<SendingMarks> marks;

  BrokenDelivery(Settlement settlement, Optional<SendingMarks> marks) {
    this.settlement = settlement;
    this.marks = marks;
  }

  @Override
  public void process(Exchange exchange) throws Exception {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (brokerFailed(caught)) {
      throw (Exception) caught;
    }
    Step step = Step.of(exchange);
    step.transaction().undoStep();
    settlement.broken(step, exchange.getProperty(Prepare.CALL, false, Boolean.class), kind(caught));
    if (marks.isPresent()) {
      marks.get().clear(step);
    }
  }

  private static boolean brokerFailed(Throwable caught) {
    return Stream.iterate(caught, e -> e != null, Throwable::getCause)
        .anyMatch(e -> e instanceof ActiveMQException || e instanceof InterruptedException);
  }

  /** Camel wraps an Error. */
  private static String kind(Throwable caught) {
    Throwable cause = caught.getCause();
    return (cause instanceof Error ? cause : caught).getClass().getSimpleName();
  }
}
