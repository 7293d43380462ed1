package id.simpul.connectors.lapor;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what a failure means for the round: one complaint is skipped with a line in the log, a
 * LAPOR that is away ends the round.
 */
public final class ComplaintFailed implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(ComplaintFailed.class);

  @Override
  public void process(Exchange exchange) throws LaporAway {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String reason = reason(failure);
    LOG.warn(
        "Follow-ups of LAPOR complaint {} skipped in this round: {}",
        FollowUpPage.of(exchange).complaint().reference(),
        reason);
  }

  private static String reason(Throwable failure) throws LaporAway {
    if (failure instanceof LaporAway away) {
      throw away;
    }
    if (failure instanceof FollowUpsUnreadable unreadable) {
      return unreadable.getMessage();
    }
    Outcome outcome = HttpFailure.outcome(failure);
    if (outcome instanceof Outcome.Unavailable away) {
      throw new LaporAway(away.reason());
    }
    return failure.getClass().getSimpleName();
  }
}
