package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/**
 * Writes the rows of a message in one transaction and leaves the outcome. Plain JDBC: Camel's own
 * component does not tell a failed statement, which took nothing, from a failed commit, which may
 * have. Made by a Kamelet, one per use; thread-safe once started.
 */
public final class SqlSink implements Processor, Service {

  private Database database;
  private String statement = "";
  private String table = "";
  private String keys = "";
  private boolean noRowMeansDone;
  private Rows rows;

  public void setDatabase(Database database) {
    this.database = database;
  }

  /** With values named {@code :#field}; empty text: made of table and keys. */
  public void setStatement(String sql) {
    statement = sql;
  }

  public void setTable(String name) {
    table = name;
  }

  /** Divided by commas; empty text: rows are only added. */
  public void setKeys(String columns) {
    keys = columns;
  }

  /** Whether a statement that changes nothing found its work done; otherwise it is refused. */
  public void setNoRowMeansDone(boolean done) {
    noRowMeansDone = done;
  }

  @Override
  public void start() {
    if (statement.isEmpty() == table.isEmpty()) {
      throw new IllegalArgumentException("give either statement or table");
    }
    SqlText given = SqlText.parse(statement);
    SqlWrite write =
        table.isEmpty() ? row -> given : TableWrite.of(database.dialect(), table, keys);
    rows =
        new Rows(
            write,
            database.dialect(),
            database.statementSeconds(),
            noRowMeansDone || !table.isEmpty());
  }

  @Override
  public void stop() {
    database.close();
  }

  @Override
  public void process(Exchange exchange) {
    Optional<List<ObjectNode>> message =
        MessageRows.of(exchange.getMessage().getBody(byte[].class));
    exchange.getMessage().removeHeaders("*");
    exchange
        .getMessage()
        .setBody(
            message
                .map(this::write)
                .orElseGet(() -> new Outcome.Rejected("the message is no JSON object with rows")));
  }

  private Outcome write(List<ObjectNode> message) {
    SqlFailure failures = new SqlFailure(database.dialect());
    Connection connection;
    try {
      connection = database.connect();
    } catch (SQLException e) {
      return failures.notCommitted(e);
    }
    try {
      return new Transaction(connection, failures).run(c -> rows.write(c, message));
    } finally {
      Transaction.release(connection);
    }
  }
}
