package id.simpul.routes.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what was sent to receivers and what they answered. Thread-safe. */
public final class EvidenceLog {

  private static final String SELECT =
      "SELECT receiver, at, kind, sent_bytes, sent_sha256, sent, answered_bytes, answered_sha256,"
          + " answered FROM evidence WHERE tracking_id = ? ORDER BY at";

  private final JdbcTemplate jdbc;

  /**
   * One settled attempt.
   *
   * @param kind what came of it
   */
  public record Attempt(String receiver, Instant at, Event.Kind kind, Evidence evidence) {}

  public EvidenceLog(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    jdbc.setQueryTimeout(20);
  }

  /**
   * The settled attempts of a message, oldest first. Bytes are not masked.
   *
   * @throws MessageLog.LogUnavailable while the database is away
   */
  public List<Attempt> of(String trackingId) {
    try {
      return jdbc.query(SELECT, (r, n) -> attempt(r), trackingId);
    } catch (DataAccessException e) {
      throw new MessageLog.LogUnavailable(e);
    }
  }

  private static Attempt attempt(ResultSet r) throws SQLException {
    return new Attempt(
        r.getString(1),
        r.getObject(2, OffsetDateTime.class).toInstant(),
        Event.Kind.valueOf(r.getString(3)),
        new Evidence(excerpt(r, 4), excerpt(r, 7)));
  }

  private static Excerpt excerpt(ResultSet r, int first) throws SQLException {
    byte[] kept = r.getBytes(first + 2);
    byte[] bytes = kept == null ? Excerpt.NOTHING.bytes() : kept;
    return new Excerpt(r.getInt(first), r.getBytes(first + 1), bytes);
  }
}
