package id.simpul.routes.journal;

import id.simpul.connectors.DeliveredReferences;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Delivered references from the message log. */
public final class LoggedReferences implements DeliveredReferences {

  private static final String SQL =
      "SELECT d.reference, m.message_key, d.since FROM delivery d JOIN message m"
          + " ON m.tracking_id = d.tracking_id WHERE d.receiver = ? AND m.flow = ?"
          + " AND d.state = 'DELIVERED' AND d.reference <> '' AND d.since >= ?"
          + " ORDER BY d.receiver, d.since LIMIT 10000";

  private final JdbcTemplate jdbc;

  public LoggedReferences(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public List<Reference> since(String receiver, String flow, Instant since) {
    return jdbc.query(
        SQL,
        (r, n) ->
            new Reference(
                r.getString(1), r.getString(2), r.getObject(3, OffsetDateTime.class).toInstant()),
        receiver,
        flow,
        since.atOffset(ZoneOffset.UTC));
  }
}
