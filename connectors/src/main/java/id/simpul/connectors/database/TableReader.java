package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads pages of rows, each in a short transaction of its own that ends before a row is offered.
 */
record TableReader(Database database, Keyset keyset, RowJson json, String version, int maxRows) {

  /** What stands before the rows to read: nothing, a watermark, or a whole row. */
  sealed interface Bound {
    record None() implements Bound {}

    record From(Watermark watermark) implements Bound {}

    record After(List<Watermark> place) implements Bound {}
  }

  List<SourceRow> page(Bound bound) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql(bound))) {
      statement.setQueryTimeout(database.statementSeconds());
      statement.setMaxRows(maxRows);
      List<Watermark> values = values(bound);
      for (int i = 0; i < values.size(); i++) {
        values.get(i).bind(statement, i + 1, database.dialect());
      }
      List<SourceRow> rows = rows(statement);
      connection.rollback();
      return rows;
    }
  }

  private String sql(Bound bound) {
    if (bound instanceof Bound.From) {
      return keyset.from();
    }
    return bound instanceof Bound.After ? keyset.after() : keyset.first();
  }

  private List<Watermark> values(Bound bound) {
    if (bound instanceof Bound.From from) {
      return List.of(from.watermark());
    }
    return bound instanceof Bound.After after
        ? keyset.marks().stream().map(after.place()::get).toList()
        : List.of();
  }

  private List<SourceRow> rows(PreparedStatement statement) throws SQLException {
    List<SourceRow> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  private SourceRow row(ResultSet result) throws SQLException {
    List<Watermark> place = new ArrayList<>();
    for (String column : keyset.columns()) {
      place.add(value(result, column));
    }
    int ids = keyset.columns().size() - keyset.ids().size();
    String id =
        place.subList(ids, place.size()).stream()
            .map(Watermark::text)
            .collect(Collectors.joining(":"));
    String versioned = version.isEmpty() ? id : id + "@" + value(result, version).text();
    ObjectNode row = json.of(result);
    return new SourceRow(versioned, row, place);
  }

  private static Watermark value(ResultSet result, String column) throws SQLException {
    int i = result.findColumn(column);
    Object value = ColumnValue.read(result, i, result.getMetaData().getColumnType(i)).value();
    if (value == null) {
      throw new SQLException("an id or version column is NULL", "22004");
    }
    return new Watermark(value);
  }
}
