package id.simpul.connectors.lapor;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Turns LAPOR's answer to a new complaint into an outcome. Thread-safe. */
public final class LaporOutcome implements Processor {

  private final Clock clock = Clock.systemUTC();

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(outcome(LaporAnswer.of(HttpAnswer.take(exchange))));
  }

  private Outcome outcome(LaporAnswer answer) {
    return answer
        .failure(clock)
        .or(() -> answer.complaintId().map(id -> new Outcome.Delivered(id, answer.http().body())))
        .orElseGet(() -> new Outcome.Unknown("LAPOR answered HTTP 200 without a complaint_id"));
  }
}
