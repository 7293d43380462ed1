package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.Step;
import id.simpul.routes.measure.Measurements;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Last step of a delivery: reads the connector's outcome and settles the message by it. */
final class Settle implements Processor {

  private final Settlement settlement;
  private final Measurements measurements;

  Settle(Settlement settlement, Measurements measurements) {
    this.settlement = settlement;
    this.measurements = measurements;
  }

  @Override
  public void process(Exchange exchange) throws ActiveMQException {
    String connector = Prepare.receives(exchange).sink().name();
    Outcome outcome = outcome(exchange, connector);
    measurements.outcome(
        connector,
        outcome.getClass().getSimpleName(),
        Duration.ofMillis(exchange.getClock().elapsed()));
    byte[] sent = exchange.getProperty(Prepare.SENT, byte[].class);
    settlement.settle(Step.of(exchange), sent, outcome);
  }

  /** A connector that leaves no outcome may have called: that is unknown, not failed. */
  private static Outcome outcome(Exchange exchange, String connector) {
    Object body = exchange.getMessage().getBody();
    return body instanceof Outcome outcome
        ? outcome
        : new Outcome.Unknown(connector + " left no outcome");
  }
}
