package id.simpul.connectors.bpn;

import id.simpul.connectors.http.HttpFailure;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a round ended early: the next one begins at the same day. Thread-safe. */
public final class DeedsRoundEnded implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(DeedsRoundEnded.class);

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    // A splitter wraps what ended it, and here one stands in another.
    while (failure instanceof CamelExchangeException && failure.getCause() != null) {
      failure = failure.getCause();
    }
    String reason =
        failure instanceof DeedsUnreadable ? failure.getMessage() : HttpFailure.kind(failure);
    LOG.warn("{}: round of deeds ended early, {}", exchange.getFromRouteId(), reason);
  }
}
