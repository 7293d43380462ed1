package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * Marks a row in its own table once the hub has it. Where that fails, the row is read and offered
 * again, and the hub recognises it.
 *
 * @param taken with values named after the row's columns; run after the hub took the row
 * @param refused the same, with {@code :#refused} besides; without text none is run
 */
record StatusProgress(Database database, SqlText taken, SqlText refused) implements RowProgress {

  private static final String CODE = "refused";

  @Override
  public TableReader.Bound begin() {
    return new TableReader.Bound.None();
  }

  /** The table knows: a row that was set back by its owner is meant to be sent again. */
  @Override
  public boolean has(SourceRow row) {
    return false;
  }

  @Override
  public void taken(SourceRow row) throws SQLException {
    run(taken, row.json());
  }

  @Override
  public void refused(SourceRow row, String code) throws SQLException {
    if (!refused.sql().isEmpty()) {
      run(refused, row.json().deepCopy().put(CODE, code));
    }
  }

  @Override
  public void save() {
    // Each row was marked when it was taken.
  }

  private void run(SqlText text, ObjectNode row) throws SQLException {
    RowStatement mark = new RowStatement(text, database.dialect(), database.statementSeconds());
    try (Connection connection = database.connect();
        PreparedStatement statement = mark.prepare(connection, values(text, row))) {
      statement.executeUpdate();
      connection.commit();
    }
  }

  /** Databases write names in upper case that statements write in lower case. */
  private static ObjectNode values(SqlText text, ObjectNode row) throws SQLException {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (String name : text.names()) {
      values.set(name, value(name, row));
    }
    return values;
  }

  private static JsonNode value(String name, ObjectNode row) throws SQLException {
    return row.properties().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new SQLException("the query selects no column " + name, "42703"));
  }
}
