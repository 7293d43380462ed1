package id.simpul.connectors.lapor;

import id.simpul.connectors.DeliveredReferences;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Leaves the complaints whose follow-ups are worth asking for: delivered in the last 90 days. */
public final class DeliveredComplaints implements Processor {

  private static final Duration FOLLOWED = Duration.ofDays(90);

  private final Clock clock = Clock.systemUTC();

  @Override
  public void process(Exchange exchange) {
    DeliveredReferences delivered =
        exchange
            .getContext()
            .getRegistry()
            .lookupByNameAndType("deliveredReferences", DeliveredReferences.class);
    exchange
        .getMessage()
        .setBody(delivered.since("lapor", "citizen-report", clock.instant().minus(FOLLOWED)));
  }
}
