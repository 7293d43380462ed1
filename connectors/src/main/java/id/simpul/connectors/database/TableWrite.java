package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a row's fields into the columns of the same names. Fields come from messages: each must be
 * a plain name before it stands in a statement.
 *
 * @param keys columns that find the row that is there; none: rows are only added
 */
record TableWrite(Dialect dialect, String table, List<String> keys) implements SqlWrite {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  /**
   * @param table with or without its schema
   * @param keys divided by commas, or empty text
   * @throws IllegalArgumentException if one of them is not a plain name
   */
  static TableWrite of(Dialect dialect, String table, String keys) {
    String quoted =
        Arrays.stream(table.split("\\.", -1))
            .map(TableWrite::configured)
            .map(dialect::quote)
            .collect(Collectors.joining("."));
    List<String> names =
        Arrays.stream(keys.split(","))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(TableWrite::configured)
            .toList();
    return new TableWrite(dialect, quoted, names);
  }

  @Override
  public SqlText statement(ObjectNode row) throws RowUnfit {
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw new RowUnfit("a field's name cannot be a column's name");
    }
    if (!keys.stream().allMatch(row::hasNonNull)) {
      throw new RowUnfit("a key is missing");
    }
    List<String> columns = quoted(names);
    String sql =
        keys.isEmpty()
            ? SqlParts.insert(table, columns)
            : dialect.upsert(table, columns, quoted(keys));
    return new SqlText(sql, names);
  }

  private List<String> quoted(List<String> names) {
    return names.stream().map(dialect::quote).toList();
  }

  private static String configured(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "tables and keys must be plain names: letters, digits and underscores");
    }
    return name;
  }
}
