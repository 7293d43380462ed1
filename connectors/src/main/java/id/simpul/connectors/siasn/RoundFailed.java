package id.simpul.connectors.siasn;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a round ended early: the next one goes on with whoever is not done. */
public final class RoundFailed implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(RoundFailed.class);

  @Override
  public void process(Exchange exchange) {
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    // The splitter wraps what ended the round.
    Throwable failure = caught.getCause() instanceof Ended ended ? ended : caught;
    String reason =
        failure instanceof Ended ended
            ? ended.outcome().toString()
            : failure.getClass().getSimpleName();
    LOG.warn("Round of SIASN main data ended early: {}", reason);
  }
}
