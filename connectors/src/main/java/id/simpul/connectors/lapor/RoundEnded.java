package id.simpul.connectors.lapor;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a round ended early: the next one starts over, the hub recognises what it had. */
public final class RoundEnded implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(RoundEnded.class);

  @Override
  public void process(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    // The splitter wraps what ended the round.
    Throwable failure = caught.getCause() instanceof LaporAway away ? away : caught;
    String reason =
        failure instanceof LaporAway ? failure.getMessage() : failure.getClass().getSimpleName();
    LOG.warn("Round of LAPOR follow-ups ended early: {}", reason);
  }
}
