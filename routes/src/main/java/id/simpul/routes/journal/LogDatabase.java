package id.simpul.routes.journal;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Writes batches of the journal into the message log's tables, each batch in one SQL transaction.
 */
final class LogDatabase {

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_KEY = 400;

  private final DataSource dataSource;
  private final String hub;
  private boolean migrated;

  LogDatabase(DataSource dataSource, String hub) {
    this.dataSource = dataSource;
    this.hub = hub;
  }

  /** Brings the tables to this version; does nothing the second time. */
  void migrate() throws SQLException {
    if (!migrated) {
      Flyway.configure().dataSource(dataSource).locations(migrations()).load().migrate();
      migrated = true;
    }
  }

  private String migrations() throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      return "classpath:db/migration/"
          + c.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    }
  }

  /** Ids of journal messages that the last write of any hub covered. */
  Set<String> lastWritten() throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Connection c = dataSource.getConnection();
        Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT written FROM log_position")) {
      while (rows.next()) {
        ids.addAll(List.of(rows.getString(1).split("\n")));
      }
    }
    return ids;
  }

  /** On disk when this returns. */
  void write(LogBatch batch, Collection<String> journalIds) throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      c.setAutoCommit(false);
      try {
        messages(c, batch);
        forget(c, batch);
        deliveries(c, batch);
        attention(c, batch);
        position(c, journalIds);
        c.commit();
      } catch (SQLException e) {
        c.rollback();
        throw e;
      }
      c.setAutoCommit(true);
      sync(c);
    }
  }

  private static void messages(Connection c, LogBatch batch) throws SQLException {
    try (PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO message (tracking_id, sender, flow, message_id, message_key, accepted_at,"
                    + " content_type, progress, body_bytes, body, way)"
                    + " VALUES (?,?,?,?,?,?,?,?,?,?,?)");
        PreparedStatement update =
            c.prepareStatement(
                "UPDATE message SET progress = CASE WHEN ? = '' THEN progress ELSE ? END,"
                    + " message_key = CASE WHEN ? = '' THEN message_key ELSE ? END,"
                    + " way = way || ? WHERE tracking_id = ?")) {
      int inserts = 0;
      int updates = 0;
      for (LogBatch.MessageRow row : batch.messages()) {
        if (row.accepted.isPresent()) {
          insert(insert, row, row.accepted.get());
          inserts++;
        } else {
          update(update, row);
          updates++;
        }
      }
      run(insert, inserts);
      run(update, updates);
    }
  }

  private static void insert(PreparedStatement s, LogBatch.MessageRow row, Entry.Accepted accepted)
      throws SQLException {
    s.setString(1, row.trackingId);
    s.setString(2, accepted.sender());
    s.setString(3, accepted.flow());
    s.setString(4, accepted.messageId());
    s.setString(5, cut(row.key, MAX_KEY));
    s.setObject(6, time(row.at));
    s.setString(7, accepted.contentType());
    s.setString(8, row.progress);
    s.setInt(9, accepted.body().length);
    s.setBinaryStream(10, new ByteArrayInputStream(accepted.body()), accepted.body().length);
    s.setString(11, row.way());
    s.addBatch();
  }

  private static void update(PreparedStatement s, LogBatch.MessageRow row) throws SQLException {
    String key = cut(row.key, MAX_KEY);
    s.setString(1, row.progress);
    s.setString(2, row.progress);
    s.setString(3, key);
    s.setString(4, key);
    s.setString(5, row.way());
    s.setString(6, row.trackingId);
    s.addBatch();
  }

  private static void forget(Connection c, LogBatch batch) throws SQLException {
    forget(c, batch, "delivery");
    forget(c, batch, "attention");
  }

  private static void forget(Connection c, LogBatch batch, String table) throws SQLException {
    String sql = "DELETE FROM " + table + " WHERE tracking_id = ? AND (receiver = ? OR ? = '')";
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (LogBatch.DeliveryKey key : batch.begunAnew()) {
        s.setString(1, key.trackingId());
        s.setString(2, key.receiver());
        s.setString(3, key.receiver());
        s.addBatch();
      }
      run(s, batch.begunAnew().size());
    }
  }

  private static void deliveries(Connection c, LogBatch batch) throws SQLException {
    try (PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO delivery (state, reference, cause, attempts, since, tracking_id,"
                    + " receiver) VALUES (?,?,?,?,?,?,?)");
        PreparedStatement update =
            c.prepareStatement(
                "UPDATE delivery SET state = ?, reference = ?, cause = ?, attempts = attempts + ?,"
                    + " since = ? WHERE tracking_id = ? AND receiver = ?")) {
      int inserts = 0;
      int updates = 0;
      for (LogBatch.DeliveryRow row : batch.deliveries()) {
        row(row.fresh ? insert : update, row);
        inserts += row.fresh ? 1 : 0;
        updates += row.fresh ? 0 : 1;
      }
      run(insert, inserts);
      run(update, updates);
    }
  }

  private static void row(PreparedStatement s, LogBatch.DeliveryRow row) throws SQLException {
    s.setString(1, row.state.name());
    s.setString(2, cut(row.reference, MAX_KEY));
    s.setString(3, cut(row.cause, MAX_TEXT));
    s.setInt(4, row.held);
    s.setObject(5, time(row.since));
    s.setString(6, row.key.trackingId());
    s.setString(7, row.key.receiver());
    s.addBatch();
  }

  /** Keeps the short list of deliveries that need somebody. */
  private static void attention(Connection c, LogBatch batch) throws SQLException {
    try (PreparedStatement delete =
            c.prepareStatement("DELETE FROM attention WHERE tracking_id = ? AND receiver = ?");
        PreparedStatement insert =
            c.prepareStatement(
                "INSERT INTO attention (tracking_id, receiver, state) VALUES (?,?,?)")) {
      int deletes = 0;
      int inserts = 0;
      for (LogBatch.DeliveryRow row : batch.deliveries()) {
        if (!row.fresh) {
          key(delete, row).addBatch();
          deletes++;
        }
        if (row.state.needsAttention()) {
          key(insert, row).setString(3, row.state.name());
          insert.addBatch();
          inserts++;
        }
      }
      run(delete, deletes);
      run(insert, inserts);
    }
  }

  private static PreparedStatement key(PreparedStatement s, LogBatch.DeliveryRow row)
      throws SQLException {
    s.setString(1, row.key.trackingId());
    s.setString(2, row.key.receiver());
    return s;
  }

  private void position(Connection c, Collection<String> journalIds) throws SQLException {
    String written = String.join("\n", journalIds);
    try (PreparedStatement update =
        c.prepareStatement("UPDATE log_position SET written = ? WHERE hub = ?")) {
      update.setString(1, written);
      update.setString(2, hub);
      if (update.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement insert =
        c.prepareStatement("INSERT INTO log_position (written, hub) VALUES (?,?)")) {
      insert.setString(1, written);
      insert.setString(2, hub);
      insert.executeUpdate();
    }
  }

  /** H2 writes behind the commit; the journal may only be let go when the log is on disk. */
  private static void sync(Connection c) throws SQLException {
    if (c.getMetaData().getDatabaseProductName().equals("H2")) {
      try (Statement s = c.createStatement()) {
        s.execute("CHECKPOINT SYNC");
      }
    }
  }

  private static void run(PreparedStatement s, int rows) throws SQLException {
    if (rows > 0) {
      s.executeBatch();
    }
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
