package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {

  /** Deadlock, lock not available, statement cancelled. */
  private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "57014");

  @Override
  public String quote(String name) {
    return '"' + name + '"';
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> keys) {
    return SqlParts.insert(table, columns)
        + " ON CONFLICT ("
        + String.join(", ", keys)
        + ") DO "
        + SqlParts.update(columns, keys, "EXCLUDED.")
            .map(set -> "UPDATE SET " + set)
            .orElse("NOTHING");
  }

  /** As a literal of no type: PostgreSQL takes no text for a date, a number or a JSON column. */
  @Override
  public void bind(PreparedStatement statement, int index, JsonNode value) throws SQLException {
    String text = value.isValueNode() ? value.asText() : value.toString();
    statement.setObject(index, text, Types.OTHER);
  }

  @Override
  public boolean contention(SQLException failure) {
    return CONTENTION.contains(failure.getSQLState());
  }

  @Override
  public boolean refusedByRule(SQLException failure) {
    return "P0001".equals(failure.getSQLState());
  }

  /** Taken from its own field: the message is in the server's language and quotes values. */
  @Override
  public String constraint(SQLException failure) {
    ServerErrorMessage message =
        failure instanceof PSQLException own ? own.getServerErrorMessage() : null;
    return message == null ? "" : SqlParts.plainName(message.getConstraint());
  }
}
