package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks at a database: logs in, has statements prepared and not run, and reads the catalogue of its
 * columns. A bean of a Kamelet; empty text means that a property is not used.
 */
public final class DatabaseProbe implements Probe {

  private static final int VALID_SECONDS = 5;

  private Database database;
  private final List<String> statements = new ArrayList<>();
  private String table = "";
  private String keys = "";

  public void setDatabase(Database database) {
    this.database = database;
  }

  /** With values named {@code :#field}. */
  public void setStatement(String sql) {
    addStatement(sql);
  }

  public void setTakenStatement(String sql) {
    addStatement(sql);
  }

  public void setRefusedStatement(String sql) {
    addStatement(sql);
  }

  public void setTable(String name) {
    table = name;
  }

  /** Divided by commas. */
  public void setKeys(String columns) {
    keys = columns;
  }

  private void addStatement(String sql) {
    if (!sql.isBlank()) {
      statements.add(SqlText.parse(sql).sql());
    }
  }

  @Override
  public List<Peer> peers() {
    return JdbcPeer.of(database.jdbcUrl()).stream().toList();
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    try (Connection connection = database.connect()) {
      return asked(connection, sample);
    } catch (SQLException e) {
      return List.of(new SqlRefusal(database.dialect()).finding(e));
    } finally {
      database.close();
    }
  }

  private List<Finding> asked(Connection connection, byte[] sample) throws SQLException {
    try {
      if (!connection.isValid(VALID_SECONDS)) {
        return List.of(Finding.of(Sign.ANSWER_MISSING));
      }
      List<Finding> found = new ArrayList<>();
      found.add(Finding.of(Sign.ANSWERED, connection.getMetaData().getDatabaseProductName()));
      found.add(Finding.of(Sign.LOGIN_GOOD));
      found.add(Finding.of(Sign.ALLOWED_NOT_ASKED));
      found.add(schema(connection, sample));
      return found;
    } finally {
      connection.rollback();
    }
  }

  private Finding schema(Connection connection, byte[] sample) throws SQLException {
    for (String sql : statements) {
      try {
        prepare(connection, sql);
      } catch (SQLException e) {
        return new SqlRefusal(database.dialect()).ofStatement(e);
      }
    }
    return table.isEmpty() ? Finding.of(Sign.FORM_GOOD, "SQL") : columns(connection, sample);
  }

  /** Drivers send a statement to be prepared at the latest when they are asked about it. */
  private static void prepare(Connection connection, String sql) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      prepared.getParameterMetaData();
      prepared.getMetaData();
    }
  }

  private Finding columns(Connection connection, byte[] sample) throws SQLException {
    Set<String> columns = TableColumns.of(connection, table);
    if (columns.isEmpty()) {
      return Finding.of(Sign.TABLE_MISSING, table);
    }
    Optional<String> missing =
        needed(sample).filter(name -> !columns.contains(name)).sorted().findFirst();
    return missing
        .map(name -> Finding.of(Sign.COLUMN_MISSING, table, name))
        .orElseGet(() -> Finding.of(Sign.FORM_GOOD, table));
  }

  /** Of the keys, and of the fields that a mapping makes. */
  private Stream<String> needed(byte[] sample) {
    Set<String> names = new TreeSet<>();
    Stream.of(keys.split(",")).map(String::strip).filter(k -> !k.isEmpty()).forEach(names::add);
    List<ObjectNode> rows = sample.length == 0 ? List.of() : rows(sample);
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    return names.stream();
  }

  private static List<ObjectNode> rows(byte[] sample) {
    return MessageRows.of(sample).orElse(List.of());
  }
}
