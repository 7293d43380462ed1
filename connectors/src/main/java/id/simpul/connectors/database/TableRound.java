package id.simpul.connectors.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.camel.Exchange;

/** One round over a table, page by page. Travels with its exchange. */
public final class TableRound {

  static final String PROPERTY = "sqlRound";

  private final TableReader reader;
  private final RowProgress progress;
  private TableReader.Bound bound;
  private boolean pending = true;

  TableRound(TableReader reader, RowProgress progress, TableReader.Bound begin) {
    this.reader = reader;
    this.progress = progress;
    this.bound = begin;
  }

  static TableRound of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, TableRound.class);
  }

  /** Whether there may be another page; asked by the Kamelet's loop. */
  public boolean isPending() {
    return pending;
  }

  /** The rows of the next page that the hub does not have; keeps what the page before reached. */
  List<SourceRow> next() throws SQLException, IOException {
    progress.save();
    List<SourceRow> page = reader.page(bound);
    pending = page.size() == reader.maxRows();
    if (pending) {
      bound = new TableReader.Bound.After(page.get(page.size() - 1).place());
    }
    return page.stream().filter(row -> !progress.has(row)).toList();
  }

  RowProgress progress() {
    return progress;
  }
}
