package id.simpul.connectors.bpn;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Remembers that every deed of a day was handed over. Made by a Kamelet, one per use. */
public final class DeedsDayDone implements Processor {

  private StartDeedsRound round = new StartDeedsRound();

  public void setRound(StartDeedsRound round) {
    this.round = round;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    round.done(exchange.getProperty(AskDeeds.DAY, LocalDate.class));
  }
}
