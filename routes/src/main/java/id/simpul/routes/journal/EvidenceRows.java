package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** Writes what was sent and answered; each is written once and never changed. */
final class EvidenceRows {

  private static final String INSERT =
      "INSERT INTO evidence (tracking_id, receiver, at, kind, sent_bytes, sent_sha256, sent,"
          + " answered_bytes, answered_sha256, answered) VALUES (?,?,?,?,?,?,?,?,?,?)";

  private EvidenceRows() {}

  static void write(Connection c, List<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement s = c.prepareStatement(INSERT)) {
      for (Entry entry : entries) {
        set(s, entry.event(), entry.evidence().orElseThrow());
        s.addBatch();
      }
      s.executeBatch();
    }
  }

  private static void set(PreparedStatement s, Event event, Evidence evidence) throws SQLException {
    s.setString(1, event.trackingId());
    s.setString(2, event.receiver());
    s.setObject(3, event.at().atOffset(ZoneOffset.UTC));
    s.setString(4, event.kind().name());
    set(s, 5, evidence.sent());
    set(s, 8, evidence.answered());
  }

  private static void set(PreparedStatement s, int first, Excerpt excerpt) throws SQLException {
    s.setInt(first, excerpt.length());
    s.setBytes(first + 1, excerpt.sha256());
    s.setBytes(first + 2, excerpt.bytes());
  }
}
