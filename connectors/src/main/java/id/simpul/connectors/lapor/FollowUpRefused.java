package id.simpul.connectors.lapor;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that the hub did not take one follow-up: it is fetched again in the next round. */
public final class FollowUpRefused implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(FollowUpRefused.class);

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    LOG.warn(
        "LAPOR follow-up {} was not taken: {}",
        exchange.getMessage().getHeader(ConnectorHeaders.MESSAGE_ID),
        failure.getClass().getSimpleName());
  }
}
