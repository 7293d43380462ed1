package id.simpul.connectors.bmkg;

import id.simpul.connectors.http.HttpFailure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Says that a feed could not be read; the round goes on with the next one. Thread-safe. */
public final class FeedFailed implements Processor {

  @Override
  public void process(Exchange exchange) {
    BmkgRound round = BmkgRound.of(exchange);
    round.askAgain();
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String reason =
        failure instanceof FeedUnreadable
            ? failure.getMessage()
            : "no answer, " + HttpFailure.kind(failure);
    round.memory().notices().tell(round.current().feed(), reason);
  }
}
