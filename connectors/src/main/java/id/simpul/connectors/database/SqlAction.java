package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;

/**
 * Answers a question with what a SELECT finds. Nothing is ever committed. Made by a Kamelet, one
 * per use; thread-safe once started.
 */
public final class SqlAction implements Processor, Service {

  private static final Pattern SELECT =
      Pattern.compile("[\\s(]*(select|with)\\b", Pattern.CASE_INSENSITIVE);

  private Database database;
  private SqlText query;
  private int maxRows = 100;
  private boolean single;
  private ZoneId zone = ZoneId.of("Asia/Jakarta");

  public void setDatabase(Database database) {
    database.setReadOnly(true);
    this.database = database;
  }

  /**
   * With values named {@code :#field}.
   *
   * @throws IllegalArgumentException if it is plainly something else: some databases commit a
   *     change of a table's form at once
   */
  public void setQuery(String sql) {
    if (!SELECT.matcher(sql).lookingAt()) {
      throw new IllegalArgumentException("a query must be a SELECT");
    }
    query = SqlText.parse(sql);
  }

  /** More than these is an answer that nobody can use. */
  public void setMaxRows(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("maxRows must be at least 1");
    }
    maxRows = most;
  }

  /**
   * Whether the answer is one object, without fields where there is no row, instead of an array.
   */
  public void setSingle(boolean single) {
    this.single = single;
  }

  /** In which the database means its times without a zone. */
  public void setZone(String id) {
    zone = ZoneId.of(id);
  }

  @Override
  public void start() {
    if (query == null) {
      throw new IllegalArgumentException("give a query");
    }
  }

  @Override
  public void stop() {
    database.close();
  }

  @Override
  public void process(Exchange exchange) {
    Optional<ObjectNode> question =
        MessageRows.of(exchange.getMessage().getBody(byte[].class))
            .filter(rows -> rows.size() == 1)
            .map(rows -> rows.get(0));
    exchange.getMessage().removeHeaders("*");
    exchange
        .getMessage()
        .setBody(
            question
                .map(this::answer)
                .orElseGet(() -> new Outcome.Rejected("the question is no JSON object")));
  }

  /** A lookup may be asked again: what failed in between left nothing behind. */
  private Outcome answer(ObjectNode question) {
    SqlFailure failures = new SqlFailure(database.dialect());
    Connection connection;
    try {
      connection = database.connect();
    } catch (SQLException e) {
      return failures.notCommitted(e);
    }
    try {
      return new Lookup(query, database, new RowJson(zone), single ? 1 : maxRows, single)
          .ask(connection, question);
    } catch (SQLException e) {
      return failures.notCommitted(e);
    } finally {
      Transaction.release(connection);
    }
  }
}
