package id.simpul.connectors.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a table as the database's catalogue has them: reading it needs no right. */
final class TableColumns {

  private TableColumns() {}

  /**
   * Compared without regard to case; empty when there is no such table.
   *
   * @param table with or without its schema
   */
  static Set<String> of(Connection connection, String table) throws SQLException {
    int dot = table.lastIndexOf('.');
    String schema = dot < 0 ? "" : table.substring(0, dot);
    String name = table.substring(dot + 1);
    Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    DatabaseMetaData catalogue = connection.getMetaData();
    for (String spelt : spellings(name)) {
      try (ResultSet rows =
          catalogue.getColumns(connection.getCatalog(), null, escaped(catalogue, spelt), null)) {
        while (rows.next()) {
          add(rows, schema, spelt, columns);
        }
      }
    }
    return columns;
  }

  /** Makes write unquoted names in capitals or in small letters. */
  private static Set<String> spellings(String name) {
    return new TreeSet<>(
        List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }

  private static void add(ResultSet rows, String schema, String name, Set<String> columns)
      throws SQLException {
    String in = String.valueOf(rows.getString("TABLE_SCHEM"));
    if (rows.getString("TABLE_NAME").equals(name)
        && (schema.isEmpty() || in.equals("null") || in.equalsIgnoreCase(schema))) {
      columns.add(rows.getString("COLUMN_NAME"));
    }
  }

  private static String escaped(DatabaseMetaData catalogue, String name) throws SQLException {
    return name.replace("_", catalogue.getSearchStringEscape() + "_");
  }
}
