package id.simpul.connectors.poll;

import id.simpul.connectors.http.HttpFailure;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Ends a round that did not come to its end: the next one asks for the same again. For the {@code
 * doCatch} of a Kamelet; thread-safe.
 */
public final class RoundFailed implements Processor {

  private final Clock clock = Clock.systemUTC();

  @Override
  public void process(Exchange exchange) {
    PollRound round = PollRound.of(exchange);
    PollMemory memory = round.memory();
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (failure instanceof PollFailed page) {
      page.retryAfter().ifPresent(pause -> leaveAlone(round, pause));
      memory.tell(exchange.getFromRouteId(), page.getMessage());
    } else {
      memory.tell(exchange.getFromRouteId(), "the round ended early, " + kind(failure));
    }
  }

  private void leaveAlone(PollRound round, Duration pause) {
    round.memory().leaveAloneUntil(clock.instant().plus(pause));
    round.memory().interrupted(round.again());
  }

  /** The splitter wraps what ended the round. */
  private static String kind(Throwable failure) {
    boolean wrapped = failure instanceof CamelExchangeException && failure.getCause() != null;
    return HttpFailure.kind(wrapped ? failure.getCause() : failure);
  }
}
