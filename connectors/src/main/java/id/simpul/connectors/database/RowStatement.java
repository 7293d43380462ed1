package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** A statement with the values of one row. */
record RowStatement(SqlText text, Dialect dialect, int seconds) {

  /** To be closed. A field that the row lacks is NULL: mappings leave nulls out. */
  PreparedStatement prepare(Connection connection, ObjectNode row) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.sql());
    try {
      statement.setQueryTimeout(seconds);
      for (int i = 0; i < text.names().size(); i++) {
        bind(statement, i + 1, row.path(text.names().get(i)));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private void bind(PreparedStatement statement, int index, JsonNode value) throws SQLException {
    if (value.isMissingNode() || value.isNull()) {
      statement.setNull(index, Types.NULL);
    } else if (value.isBoolean()) {
      statement.setBoolean(index, value.booleanValue());
    } else {
      dialect.bind(statement, index, value);
    }
  }
}
