package id.simpul.connectors.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** MariaDB and MySQL. */
final class MariaDbDialect implements Dialect {

  private static final int DUPLICATE_KEY = 1062;

  /** Deadlock, lock wait timeout, statement timeout, statement killed. */
  private static final Set<Integer> CONTENTION = Set.of(1213, 1205, 1969, 1317, 3024);

  /** The name stands after the value, which could look like one: the last one counts. */
  private static final Pattern NAME =
      Pattern.compile(".*(?:CONSTRAINT `|for key ')([^`']+)[`'].*", Pattern.DOTALL);

  @Override
  public String readOnly() {
    return "SET SESSION TRANSACTION READ ONLY";
  }

  @Override
  public String quote(String name) {
    return '`' + name + '`';
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> keys) {
    return SqlParts.insert(table, columns)
        + " ON DUPLICATE KEY UPDATE "
        + SqlParts.assignments(columns, keys, column -> "VALUES(" + column + ")")
            // Of keys alone nothing can change, but the clause must set something.
            .orElse(keys.get(0) + " = " + keys.get(0));
  }

  @Override
  public boolean duplicate(SQLException failure) {
    return failure.getErrorCode() == DUPLICATE_KEY;
  }

  @Override
  public boolean contention(SQLException failure) {
    return CONTENTION.contains(failure.getErrorCode());
  }

  @Override
  public String constraint(SQLException failure) {
    return SqlParts.lastName(NAME, failure.getMessage());
  }
}
