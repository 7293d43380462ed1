package id.simpul.connectors.database;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a database's refusal says to who wants to be let in. Quotes no message of it. */
record SqlRefusal(Dialect dialect) {

  private static final int DEEPEST = 10;
  private static final List<String> NO_TABLE = List.of("42P01", "42S02", "42S03", "42S04");
  private static final List<String> NO_RIGHT = List.of("42501", "90096");
  private static final List<String> NO_DATABASE = List.of("3D000", "90149", "90013");

  /** While connecting: pools wrap what the driver said. */
  Finding finding(SQLException failure) {
    SQLException first = deepest(failure);
    if (first instanceof NoDriver) {
      return Finding.of(Sign.DRIVER_MISSING, first.getMessage());
    }
    String state = state(first);
    if (state.startsWith("28") || state.equals("72000") || isLogin(first)) {
      return Finding.of(Sign.LOGIN_REFUSED, "SQLSTATE " + state);
    }
    if (NO_DATABASE.contains(state)) {
      return Finding.of(Sign.ANSWER_NOT_FOUND, "SQLSTATE " + state);
    }
    return NO_RIGHT.contains(state)
        ? Finding.of(Sign.FORBIDDEN, "SQLSTATE " + state)
        : Finding.of(Sign.ANSWER_CUT, "SQLSTATE " + state);
  }

  /** While a statement was prepared. */
  Finding ofStatement(SQLException failure) {
    String state = state(failure);
    if (dialect.noSuchColumn(failure)) {
      return Finding.of(Sign.COLUMN_MISSING, "SQLSTATE " + state, "?");
    }
    if (NO_TABLE.contains(state)) {
      return Finding.of(Sign.TABLE_MISSING, "SQLSTATE " + state);
    }
    return NO_RIGHT.contains(state)
        ? Finding.of(Sign.FORBIDDEN, "SQLSTATE " + state)
        : Finding.of(Sign.STATEMENT_WRONG, "SQLSTATE " + state);
  }

  /** Makes that have a number and no state of their own for it: Oracle, SQL Server, H2. */
  private static boolean isLogin(SQLException failure) {
    return List.of(1017, 18456, 28000).contains(failure.getErrorCode());
  }

  private static SQLException deepest(SQLException failure) {
    return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .reduce((earlier, later) -> later)
        .orElse(failure);
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.matches("[A-Z0-9]{5}") ? state : "?";
  }
}
