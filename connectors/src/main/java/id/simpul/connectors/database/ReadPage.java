package id.simpul.connectors.database;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Leaves the next rows to be offered. Thread-safe. */
public final class ReadPage implements Processor {

  @Override
  public void process(Exchange exchange) throws SQLException, IOException {
    exchange.getMessage().setBody(TableRound.of(exchange).next());
  }
}
