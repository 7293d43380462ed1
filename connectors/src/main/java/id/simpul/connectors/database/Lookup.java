package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One SELECT whose rows are the answer; what it changed by a function is rolled back. */
record Lookup(SqlText query, Database database, RowJson json, int maxRows, boolean single) {

  Outcome ask(Connection connection, ObjectNode question) throws SQLException {
    RowStatement bound = new RowStatement(query, database.dialect(), database.statementSeconds());
    try (PreparedStatement statement = bound.prepare(connection, question)) {
      statement.setMaxRows(maxRows + 1);
      try (ResultSet result = statement.executeQuery()) {
        return answer(rows(result));
      }
    } finally {
      connection.rollback();
    }
  }

  private ArrayNode rows(ResultSet result) throws SQLException {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    while (result.next()) {
      rows.add(json.of(result));
    }
    return rows;
  }

  private Outcome answer(ArrayNode rows) {
    if (rows.size() > maxRows) {
      return new Outcome.Rejected("more than " + maxRows + " rows answer the question");
    }
    JsonNode answer = rows;
    if (single) {
      answer = rows.isEmpty() ? JsonNodeFactory.instance.objectNode() : rows.get(0);
    }
    return new Outcome.Delivered("", answer.toString().getBytes(StandardCharsets.UTF_8));
  }
}
