package id.simpul.connectors.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a caller that its call was not admitted, or was not written and is to be made again. For
 * the {@code doCatch} of a Kamelet; thread-safe.
 */
public final class CallFailed implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(CallFailed.class);
  private static final int SOON_SECONDS = 10;

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    Message message = exchange.getMessage();
    if (failure instanceof NotAdmitted not) {
      LOG.info("{}: refused {}, {}", exchange.getFromRouteId(), not.code(), not.getMessage());
      PartnerAnswer.problem(message, not.code(), not.getMessage());
    } else {
      String kind = failure.getClass().getSimpleName();
      LOG.warn("{}: a call could not be written, {}", exchange.getFromRouteId(), kind);
      PartnerAnswer.problem(message, "not-writable", "It was not written: send it again.");
      message.setHeader("Retry-After", SOON_SECONDS);
    }
  }
}
