package id.simpul.connectors.database;

import id.simpul.connectors.Outcome;
import java.sql.SQLException;

/**
 * What a failure of the database says about the message. A statement that failed took nothing: its
 * transaction was not committed. A commit that failed leaves it open, unless the database said why
 * it refused. Reasons name the SQLSTATE and the constraint; messages of databases quote values.
 */
record SqlFailure(Dialect dialect) {

  private static final String DATA = "22";
  private static final String CONSTRAINT = "23";
  private static final String LOGIN = "28";
  private static final String AWAY = "08";

  /** Before the commit was sent. */
  Outcome notCommitted(SQLException failure) {
    if (failure instanceof NoDriver) {
      return new Outcome.Unavailable(failure.getMessage());
    }
    if (dialect.contention(failure)) {
      return new Outcome.Unavailable("others are writing the same rows" + state(failure));
    }
    if (refused(failure)) {
      return rejected(failure);
    }
    return new Outcome.Unavailable(
        switch (kind(failure)) {
          case LOGIN -> "login refused" + state(failure);
          case AWAY -> "no connection" + state(failure);
          default -> "the database did not run the statement" + state(failure);
        });
  }

  /** While the commit was on its way. */
  Outcome whileCommitting(SQLException failure) {
    if (dialect.contention(failure) || refused(failure)) {
      return notCommitted(failure);
    }
    return new Outcome.Unknown("the commit was sent and not confirmed" + state(failure));
  }

  private boolean refused(SQLException failure) {
    return kind(failure).equals(DATA)
        || kind(failure).equals(CONSTRAINT)
        || dialect.duplicate(failure)
        || dialect.refusedByRule(failure);
  }

  private Outcome rejected(SQLException failure) {
    if (kind(failure).equals(DATA)) {
      return new Outcome.Rejected("a value does not fit its column" + state(failure));
    }
    String constraint = dialect.constraint(failure);
    return new Outcome.Rejected(
        constraint.isEmpty()
            ? "a rule of the database refuses the row" + state(failure)
            : "constraint " + constraint + " refuses the row" + state(failure));
  }

  /** A driver's own failure may come without a state. */
  private static String kind(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }

  private static String state(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.matches("[A-Z0-9]{5}") ? ": SQLSTATE " + state : "";
  }
}
