package id.simpul.connectors.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Microsoft SQL Server. */
final class SqlServerDialect implements Dialect {

  private static final int NO_SUCH_COLUMN = 207;
  private static final Set<Integer> DUPLICATE = Set.of(2627, 2601);

  /** Deadlock, lock timeout, snapshot conflict. */
  private static final Set<Integer> CONTENTION = Set.of(1205, 1222, 3960);

  private static final int FIRST_OWN_ERROR = 50000;

  /** The value stands after the name, in parentheses. */
  private static final Pattern NAME =
      Pattern.compile("[^'\"(]*(?:constraint|index) ['\"]([^'\"]+)['\"].*", Pattern.DOTALL);

  private static final Pattern INDEX =
      Pattern.compile("[^'(]*'[^'(]*' with unique index '([^']+)'.*", Pattern.DOTALL);

  @Override
  public String quote(String name) {
    return '[' + name + ']';
  }

  /** The lock hint keeps two writers of one new key from both finding it absent. */
  @Override
  public String upsert(String table, List<String> columns, List<String> keys) {
    String source =
        "USING (VALUES (%s)) AS s (%s)"
            .formatted(SqlParts.questionMarks(columns), String.join(", ", columns));
    return SqlParts.merge(table + " WITH (HOLDLOCK) AS t", source, columns, keys) + ";";
  }

  @Override
  public boolean duplicate(SQLException failure) {
    return DUPLICATE.contains(failure.getErrorCode());
  }

  @Override
  public boolean contention(SQLException failure) {
    return CONTENTION.contains(failure.getErrorCode());
  }

  @Override
  public boolean noSuchColumn(SQLException failure) {
    return failure.getErrorCode() == NO_SUCH_COLUMN;
  }

  @Override
  public boolean refusedByRule(SQLException failure) {
    return failure.getErrorCode() >= FIRST_OWN_ERROR;
  }

  @Override
  public String constraint(SQLException failure) {
    String name = SqlParts.lastName(INDEX, failure.getMessage());
    return name.isEmpty() ? SqlParts.lastName(NAME, failure.getMessage()) : name;
  }
}
