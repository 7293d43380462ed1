package id.simpul.routes.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The values that code tables have no entry for, with the messages that wait for them; read from
 * the journal's projection. Thread-safe.
 */
public final class MissingEntries {

  private static final int MOST = 1_000;

  /** Before receivers are known it is a table of the sender. */
  private static final String SQL =
      "SELECT participant, code_table, code, COUNT(*), MIN(since) FROM ("
          + "SELECT CASE WHEN e.receiver = '' THEN m.sender ELSE e.receiver END AS participant,"
          + " e.code_table, e.code, e.since"
          + " FROM missing_entry e JOIN message m ON m.tracking_id = e.tracking_id) AS missing"
          + " GROUP BY participant, code_table, code"
          + " ORDER BY COUNT(*) DESC, participant, code_table, code LIMIT "
          + MOST;

  private final JdbcTemplate jdbc;

  /**
   * @param participant in whose folder the table stands
   * @param value cut and masked
   * @param messages how many wait for it; those behind them by their key are not counted
   * @param since when the first of them began to wait
   */
  public record Missing(
      String participant, String table, String value, int messages, Instant since) {}

  public MissingEntries(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Those that most messages wait for come first; 1,000 at most. */
  public List<Missing> all() {
    try {
      return jdbc.query(
          SQL,
          (r, n) ->
              new Missing(
                  r.getString(1),
                  r.getString(2),
                  r.getString(3),
                  r.getInt(4),
                  r.getObject(5, OffsetDateTime.class).toInstant()));
    } catch (DataAccessException e) {
      throw new MessageLog.LogUnavailable(e);
    }
  }
}
