package id.simpul.connectors.database;

import java.io.IOException;
import java.sql.SQLException;

/** How a source remembers which rows the hub has. */
interface RowProgress {

  /** Where a round begins. */
  TableReader.Bound begin() throws IOException;

  /** Whether the row need not be offered again. */
  boolean has(SourceRow row);

  /** After the hub took the row, and never before. */
  void taken(SourceRow row) throws SQLException;

  /** After the hub said that it will never take the row. */
  void refused(SourceRow row, String code) throws SQLException;

  /** After a page, and before a round ends in a failure. */
  void save() throws IOException;
}
