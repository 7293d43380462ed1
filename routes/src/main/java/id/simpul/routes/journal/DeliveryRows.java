package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Writes a batch's deliveries; those that begin anew are forgotten first. */
final class DeliveryRows {

  private static final int MAX_CAUSE = 1_000;
  private static final int MAX_REFERENCE = 400;

  private final LogSql sql;

  DeliveryRows(LogSql sql) {
    this.sql = sql;
  }

  void write(Connection c, LogBatch batch) throws SQLException {
    if (!batch.begunAnew().isEmpty()) {
      forget(c, batch.begunAnew());
    }
    sql.delivery()
        .run(
            c,
            List.copyOf(batch.deliveries()),
            delivery -> delivery.begins,
            DeliveryRows::delivery);
  }

  private static void forget(Connection c, Collection<LogBatch.Anew> begunAnew)
      throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "DELETE FROM delivery WHERE tracking_id = ? AND (receiver = ? OR ? = '')"
                + " AND since < ?")) {
      for (LogBatch.Anew anew : begunAnew) {
        s.setString(1, anew.key().trackingId());
        s.setString(2, anew.key().receiver());
        s.setString(3, anew.key().receiver());
        s.setObject(4, anew.at().atOffset(ZoneOffset.UTC));
        s.addBatch();
      }
      s.executeBatch();
    }
  }

  private static void delivery(PreparedStatement s, LogBatch.DeliveryRow row) throws SQLException {
    s.setString(1, row.key.trackingId());
    s.setString(2, row.key.receiver());
    s.setString(3, row.state.name());
    s.setString(4, cut(row.reference, MAX_REFERENCE));
    s.setString(5, cut(row.cause, MAX_CAUSE));
    s.setInt(6, row.held);
    s.setObject(7, row.since.atOffset(ZoneOffset.UTC));
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
