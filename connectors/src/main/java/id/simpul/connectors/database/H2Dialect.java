package id.simpul.connectors.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** H2, whose plain names are upper case. */
final class H2Dialect implements Dialect {

  /** Deadlock, concurrent update, lock timeout, statement cancelled. */
  private static final Set<Integer> CONTENTION = Set.of(40001, 90131, 50200, 57014);

  private static final Pattern NAME =
      Pattern.compile("[^:]*: \"(?:[A-Z0-9_]+\\.)?([A-Za-z0-9_$]+).*", Pattern.DOTALL);

  @Override
  public String quote(String name) {
    return '"' + name.toUpperCase(Locale.ROOT) + '"';
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> keys) {
    return "MERGE INTO %s (%s) KEY (%s) VALUES (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", keys),
            SqlParts.questionMarks(columns));
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
