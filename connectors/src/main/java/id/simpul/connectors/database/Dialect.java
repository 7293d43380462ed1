package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What one make of database does in its own way. Implementations hold no state. */
interface Dialect {

  /**
   * @throws IllegalArgumentException if the database is of no known make
   */
  static Dialect of(String jdbcUrl) {
    return switch (jdbcUrl.split(":", 3)[1]) {
      case "postgresql" -> new PostgresDialect();
      case "mariadb", "mysql" -> new MariaDbDialect();
      case "sqlserver" -> new SqlServerDialect();
      case "oracle" -> new OracleDialect();
      case "h2" -> new H2Dialect();
      default -> throw new IllegalArgumentException("no dialect for this make of database");
    };
  }

  /**
   * The name of a table or column so that a reserved word is a name too. The name was checked: it
   * holds no quote.
   */
  String quote(String name);

  /**
   * A statement that writes one row, or changes the one that has the same key. Its question marks
   * stand for the columns, in their order, once.
   *
   * @param columns quoted, keys included
   * @param keys quoted; never empty
   */
  String upsert(String table, List<String> columns, List<String> keys);

  /** Makes a connection read-only where its driver takes that for a hint; null: none does. */
  default String readOnly() {
    return null;
  }

  /** A SELECT as a table to select from. */
  default String derived(String select) {
    return "(" + select + ") simpul_rows";
  }

  /** Sets a text, a number or a nested value, whose column may be of any type. */
  default void bind(PreparedStatement statement, int index, JsonNode value) throws SQLException {
    if (value.isNumber()) {
      statement.setBigDecimal(index, value.decimalValue());
    } else {
      statement.setString(index, value.isTextual() ? value.textValue() : value.toString());
    }
  }

  /** Whether the failure says that a row with this key is there. */
  default boolean duplicate(SQLException failure) {
    return "23505".equals(failure.getSQLState());
  }

  /** Whether the failure says that others were in the way, and a repeat may pass. */
  default boolean contention(SQLException failure) {
    return "40001".equals(failure.getSQLState());
  }

  /** Whether the database's own rules (a trigger, a procedure) refused the row. */
  default boolean refusedByRule(SQLException failure) {
    return "45000".equals(failure.getSQLState());
  }

  /** Whether the table lacks a column that the statement names. */
  default boolean noSuchColumn(SQLException failure) {
    return List.of("42703", "42S22").contains(String.valueOf(failure.getSQLState()));
  }

  /** The violated constraint, or empty text. Never a value. */
  String constraint(SQLException failure);
}
