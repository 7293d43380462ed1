package id.simpul.connectors.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Oracle, whose plain names are upper case. */
final class OracleDialect implements Dialect {

  private static final int NO_SUCH_COLUMN = 904;
  private static final int UNIQUE_VIOLATED = 1;

  /** Resource busy, deadlock, cannot serialize, statement cancelled. */
  private static final Set<Integer> CONTENTION = Set.of(54, 60, 8177, 1013);

  private static final int FIRST_OWN_ERROR = 20000;
  private static final int LAST_OWN_ERROR = 20999;
  private static final Pattern NAME =
      Pattern.compile("ORA-\\d+: [^(]*\\((?:[^.()]+\\.)?([^.()]+)\\).*", Pattern.DOTALL);

  @Override
  public String quote(String name) {
    return '"' + name.toUpperCase(Locale.ROOT) + '"';
  }

  @Override
  public String upsert(String table, List<String> columns, List<String> keys) {
    String values = columns.stream().map(c -> "? AS " + c).collect(Collectors.joining(", "));
    return SqlParts.merge(table + " t", "USING (SELECT " + values + " FROM dual) s", columns, keys);
  }

  @Override
  public boolean duplicate(SQLException failure) {
    return failure.getErrorCode() == UNIQUE_VIOLATED;
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
    int code = failure.getErrorCode();
    return code >= FIRST_OWN_ERROR && code <= LAST_OWN_ERROR;
  }

  @Override
  public String constraint(SQLException failure) {
    return SqlParts.lastName(NAME, failure.getMessage());
  }
}
