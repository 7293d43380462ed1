package id.simpul.connectors.database;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a round at a failure: of the database, or of the hub that cannot take a row now. What was
 * taken is kept; the next round goes on from there.
 */
public final class RoundFailed implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(RoundFailed.class);

  private String name = "";

  public void setName(String name) {
    this.name = name;
  }

  @Override
  public void process(Exchange exchange) throws IOException {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    LOG.warn("Source {} ended its round: {}", name, reason(failure));
    TableRound round = TableRound.of(exchange);
    if (round != null) {
      round.progress().save();
    }
  }

  /** Messages of databases quote values. */
  private static String reason(Throwable caught) {
    // A split wraps what its step threw.
    Throwable failure = caught instanceof CamelExchangeException ? caught.getCause() : caught;
    if (failure instanceof NoDriver) {
      return failure.getMessage();
    }
    return failure instanceof SQLException sql
        ? "the database failed, SQLSTATE " + sql.getSQLState()
        : String.valueOf(failure == null ? null : failure.getClass().getSimpleName());
  }
}
