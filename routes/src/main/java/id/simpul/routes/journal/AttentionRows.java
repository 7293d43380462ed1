package id.simpul.routes.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps the short list of deliveries that are not simply done. It is made from the deliveries as
 * they now are, and only for those that are on the list or may come onto it: most are delivered
 * within the batch that queues them.
 */
final class AttentionRows {

  private static final String INSERT =
      "INSERT INTO attention (tracking_id, receiver, state)"
          + " SELECT tracking_id, receiver, state FROM delivery"
          + " WHERE tracking_id = ? AND receiver = ? AND state <> 'DELIVERED'";

  private AttentionRows() {}

  static void write(Connection c, LogBatch batch) throws SQLException {
    Set<LogBatch.DeliveryKey> listed = listed(c, batch);
    Set<LogBatch.DeliveryKey> changed = new LinkedHashSet<>(listed);
    for (LogBatch.DeliveryRow row : batch.deliveries()) {
      if (row.state.needsAttention()) {
        changed.add(row.key);
      }
    }
    run(c, "DELETE FROM attention WHERE tracking_id = ? AND receiver = ?", listed);
    run(c, INSERT, changed);
  }

  private static Set<LogBatch.DeliveryKey> listed(Connection c, LogBatch batch)
      throws SQLException {
    Set<LogBatch.DeliveryKey> keys = new HashSet<>();
    Object[] ids = batch.messages().stream().map(row -> row.trackingId).toArray();
    Array array = c.createArrayOf("varchar", ids);
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT tracking_id, receiver FROM attention WHERE tracking_id = ANY(?)")) {
      s.setArray(1, array);
      try (ResultSet rows = s.executeQuery()) {
        while (rows.next()) {
          keys.add(new LogBatch.DeliveryKey(rows.getString(1), rows.getString(2)));
        }
      }
    } finally {
      array.free();
    }
    return keys;
  }

  private static void run(Connection c, String sql, Set<LogBatch.DeliveryKey> keys)
      throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (LogBatch.DeliveryKey key : keys) {
        s.setString(1, key.trackingId());
        s.setString(2, key.receiver());
        s.addBatch();
      }
      s.executeBatch();
    }
  }
}
