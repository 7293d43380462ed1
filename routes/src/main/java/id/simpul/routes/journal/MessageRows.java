package id.simpul.routes.journal;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes a batch's messages and the originals among them. */
final class MessageRows {

  private static final int MAX_KEY = 400;

  private final LogSql sql;

  MessageRows(LogSql sql) {
    this.sql = sql;
  }

  /**
   * @param rows in the order of their tracking ids: whoever writes locks in this order, so that two
   *     hubs never wait for each other in a circle
   */
  void write(Connection c, List<LogBatch.MessageRow> rows) throws SQLException {
    sql.message().run(c, rows, row -> row.accepted.isPresent(), MessageRows::message);
    List<LogBatch.MessageRow> accepted =
        rows.stream().filter(row -> row.accepted.isPresent()).toList();
    sql.body().run(c, accepted, row -> true, MessageRows::body);
  }

  private static void message(PreparedStatement s, LogBatch.MessageRow row) throws SQLException {
    s.setString(1, row.trackingId);
    s.setString(2, row.accepted.map(Entry.Accepted::sender).orElse(""));
    s.setString(3, row.accepted.map(Entry.Accepted::flow).orElse(""));
    s.setString(4, row.accepted.map(Entry.Accepted::messageId).orElse(""));
    s.setString(5, row.key.length() <= MAX_KEY ? row.key : row.key.substring(0, MAX_KEY));
    s.setObject(6, row.at.atOffset(ZoneOffset.UTC));
    s.setString(7, row.progress.name());
    s.setObject(8, row.progressAt.orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC));
    s.setInt(9, row.accepted.map(a -> a.body().length).orElse(0));
    s.setString(10, row.way());
  }

  private static void body(PreparedStatement s, LogBatch.MessageRow row) throws SQLException {
    Entry.Accepted accepted = row.accepted.orElseThrow();
    s.setString(1, row.trackingId);
    s.setString(2, accepted.contentType());
    s.setBinaryStream(3, new ByteArrayInputStream(accepted.body()), accepted.body().length);
  }
}
