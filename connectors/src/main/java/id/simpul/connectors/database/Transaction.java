package id.simpul.connectors.database;

import id.simpul.connectors.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction, with the outcome of how far it came. */
record Transaction(Connection connection, SqlFailure failures) {

  private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

  /** What is done inside; its outcome counts once the commit is confirmed. */
  interface Work {
    Outcome run(Connection connection) throws SQLException, RowUnfit;
  }

  Outcome run(Work work) {
    Outcome outcome;
    try {
      outcome = work.run(connection);
    } catch (SQLException e) {
      rollBack();
      return failures.notCommitted(e);
    } catch (RowUnfit e) {
      rollBack();
      return new Outcome.Rejected(e.getMessage());
    }
    try {
      connection.commit();
      return outcome;
    } catch (SQLException e) {
      return failures.whileCommitting(e);
    }
  }

  /** Where the line is cut, the server rolls back by itself. */
  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("Roll back left to the database: {}", e.getSQLState());
    }
  }

  /** Gives the connection back. A failure here changes nothing of what was committed. */
  static void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection was lost while it was given back: {}", e.getSQLState());
    }
  }
}
