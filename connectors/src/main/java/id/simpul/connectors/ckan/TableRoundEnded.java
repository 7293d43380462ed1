package id.simpul.connectors.ckan;

import id.simpul.connectors.http.HttpFailure;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a round: at the table's end, or at a failure, of the portal or of the hub that cannot take a
 * row now. The next round goes on where this one ended. Made by a Kamelet, one per use.
 */
public final class TableRoundEnded implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TableRoundEnded.class);

  private final Clock clock = Clock.systemUTC();
  private StartTableRound rounds;
  private String name = "";

  /** Who began it. */
  public void setRounds(StartTableRound rounds) {
    this.rounds = rounds;
  }

  public void setName(String name) {
    this.name = name;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    TableRound round = TableRound.of(exchange);
    Throwable caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (caught == null) {
      round.ended(rounds.readsWholeTable());
    } else {
      failed(caught);
      round.save();
    }
  }

  private void failed(Throwable caught) {
    // A split wraps what its step threw.
    Throwable failure =
        caught instanceof CamelExchangeException && caught.getCause() != null
            ? caught.getCause()
            : caught;
    if (failure instanceof PortalFailed portal) {
      portal.retryAfter().ifPresent(pause -> rounds.leaveAloneUntil(clock.instant().plus(pause)));
      LOG.warn("Source {} ended its round: {}", name, portal.getMessage());
    } else {
      LOG.warn("Source {} ended its round: {}", name, HttpFailure.kind(failure));
    }
  }
}
