package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/** Writes rows, all or none; those that were there before are passed over. */
record Rows(SqlWrite write, Dialect dialect, int seconds, boolean noRowMeansDone) {

  Outcome write(Connection connection, List<ObjectNode> rows) throws SQLException, RowUnfit {
    int written = 0;
    for (ObjectNode row : rows) {
      written += write(connection, row) ? 1 : 0;
    }
    return written == 0 ? new Outcome.AlreadyDone("") : new Outcome.Delivered("");
  }

  /**
   * After a refused row PostgreSQL runs nothing more until the transaction is taken back to before
   * it; the rows written until then must stay.
   *
   * @return false if the row was there before
   */
  private boolean write(Connection connection, ObjectNode row) throws SQLException, RowUnfit {
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement statement =
        new RowStatement(write.statement(row), dialect, seconds).prepare(connection, row)) {
      return changed(statement.executeUpdate());
    } catch (SQLException e) {
      passOver(e);
      connection.rollback(before);
      return false;
    }
  }

  private void passOver(SQLException failure) throws SQLException, RowUnfit {
    if (write instanceof TableWrite && dialect.noSuchColumn(failure)) {
      throw new RowUnfit("a field has no column of its name");
    }
    if (!dialect.duplicate(failure)) {
      throw failure;
    }
  }

  private boolean changed(int count) throws RowUnfit {
    if (count == 0 && !noRowMeansDone) {
      throw new RowUnfit("the statement found no row to change");
    }
    return count > 0;
  }
}
