package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.ZoneId;

/**
 * A row as a JSON object under the names that the SELECT gives its columns. Numbers are text, digit
 * for digit; true and false stay what they are; times are ISO 8601 with an offset; bytes are
 * Base64.
 *
 * @param zone in which the database means its times without a zone
 */
record RowJson(ZoneId zone) {

  /** The row on which the result stands. */
  ObjectNode of(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      ColumnValue value = ColumnValue.read(result, i, columns.getColumnType(i));
      row.set(columns.getColumnLabel(i), value.json(zone));
    }
    return row;
  }
}
