package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements for SQL Server and Oracle, run by H2, which reads both makes' ways. */
class MergeTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlserver://db, jdbc:h2:mem:;MODE=MSSQLServer",
    "jdbc:oracle:thin:@//db/x, jdbc:h2:mem:;MODE=Oracle"
  })
  void a_row_is_written_once_and_then_changed(String make, String h2) throws Exception {
    Dialect dialect = Dialect.of(make);
    try (Connection connection = DriverManager.getConnection(h2);
        Statement statement = connection.createStatement()) {
      String table = dialect.quote("order");
      String key = dialect.quote("tiket");
      String value = dialect.quote("group");
      statement.execute(
          "CREATE TABLE %s (%s VARCHAR(20) PRIMARY KEY, %s INT)".formatted(table, key, value));

      String upsert = upsertOf(dialect, table, List.of(key, value), key);
      write(connection, upsert, "L-1", 1);
      write(connection, upsert, "L-2", 2);
      write(connection, upsert, "L-1", 3);
      String keyAlone = upsertOf(dialect, table, List.of(key), key);
      write(connection, keyAlone, "L-1");
      write(connection, keyAlone, "L-3");

      assertThat(rows(statement, "SELECT * FROM " + table + " ORDER BY " + key))
          .isEqualTo("L-1=3 L-2=2 L-3=null ");
    }
  }

  /** H2 does not know the lock hint of SQL Server, and wants to know the type of a mark. */
  private static String upsertOf(Dialect dialect, String table, List<String> columns, String key) {
    return dialect
        .upsert(table, columns, List.of(key))
        .replace(" WITH (HOLDLOCK)", "")
        .replace("? AS ", "CAST(? AS VARCHAR) AS ");
  }

  private static void write(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String rows(Statement statement, String select) throws SQLException {
    StringBuilder text = new StringBuilder();
    try (ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('=').append(rows.getString(2)).append(' ');
      }
    }
    return text.toString();
  }
}
