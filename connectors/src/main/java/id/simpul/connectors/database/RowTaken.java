package id.simpul.connectors.database;

import id.simpul.connectors.ConnectorHeaders;
import java.sql.SQLException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Remembers what became of a row that was offered. Thread-safe. */
public final class RowTaken implements Processor {

  @Override
  public void process(Exchange exchange) throws SQLException {
    RowProgress progress = TableRound.of(exchange).progress();
    SourceRow row = exchange.getProperty(EmitRow.ROW, SourceRow.class);
    String refused = exchange.getMessage().getHeader(ConnectorHeaders.REFUSED, String.class);
    if (refused == null) {
      progress.taken(row);
    } else {
      progress.refused(row, refused);
    }
  }
}
