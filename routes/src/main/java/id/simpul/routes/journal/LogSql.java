package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the two databases say differently. A row that is there already, because another hub or
 * another batch wrote it, is merged with the new one; the merge gives the same row in whatever
 * order two hubs write.
 */
enum LogSql {
  H2("h2") {
    @Override
    String message() {
      return "MERGE INTO message m USING (SELECT CAST(? AS VARCHAR(26)) tracking_id,"
          + " CAST(? AS VARCHAR(64)) sender, CAST(? AS VARCHAR(64)) flow,"
          + " CAST(? AS VARCHAR(200)) message_id, CAST(? AS VARCHAR(400)) message_key,"
          + " CAST(? AS TIMESTAMP(3) WITH TIME ZONE) accepted_at, CAST(? AS VARCHAR(12)) progress,"
          + " CAST(? AS TIMESTAMP(3) WITH TIME ZONE) progress_at, CAST(? AS INTEGER) body_bytes,"
          + " CAST(? AS VARCHAR) way) n ON m.tracking_id = n.tracking_id"
          + " WHEN MATCHED THEN UPDATE "
          + MergeSql.message("n")
          + " WHEN NOT MATCHED THEN INSERT (tracking_id, sender, flow, message_id, message_key,"
          + " accepted_at, progress, progress_at, body_bytes, way) VALUES (n.tracking_id, n.sender,"
          + " n.flow, n.message_id, n.message_key, n.accepted_at, n.progress, n.progress_at,"
          + " n.body_bytes, n.way)";
    }

    @Override
    String body() {
      return "MERGE INTO body (tracking_id, content_type, body) KEY (tracking_id) VALUES (?,?,?)";
    }

    @Override
    String delivery() {
      return "MERGE INTO delivery d USING (SELECT CAST(? AS VARCHAR(26)) tracking_id,"
          + " CAST(? AS VARCHAR(64)) receiver, CAST(? AS VARCHAR(12)) state,"
          + " CAST(? AS VARCHAR(400)) reference, CAST(? AS VARCHAR(1000)) cause,"
          + " CAST(? AS INTEGER) attempts, CAST(? AS TIMESTAMP(3) WITH TIME ZONE) since) n"
          + " ON d.tracking_id = n.tracking_id AND d.receiver = n.receiver"
          + " WHEN MATCHED THEN UPDATE "
          + MergeSql.delivery("n")
          + " WHEN NOT MATCHED THEN INSERT (tracking_id, receiver, state, reference, cause,"
          + " attempts, since) VALUES (n.tracking_id, n.receiver, n.state, n.reference, n.cause,"
          + " n.attempts, n.since)";
    }

    /** H2 writes behind the commit; the journal may only be let go when the log is on disk. */
    @Override
    void sync(Connection c) throws SQLException {
      try (var s = c.createStatement()) {
        s.execute("CHECKPOINT SYNC");
      }
    }
  },

  POSTGRESQL("postgresql") {
    @Override
    String message() {
      return "INSERT INTO message AS m (tracking_id, sender, flow, message_id, message_key,"
          + " accepted_at, progress, progress_at, body_bytes, way)"
          + " VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (tracking_id) DO UPDATE "
          + MergeSql.message("excluded");
    }

    @Override
    String body() {
      return "INSERT INTO body (tracking_id, content_type, body) VALUES (?,?,?)"
          + " ON CONFLICT (tracking_id) DO NOTHING";
    }

    @Override
    String delivery() {
      return "INSERT INTO delivery AS d (tracking_id, receiver, state, reference, cause, attempts,"
          + " since) VALUES (?,?,?,?,?,?,?) ON CONFLICT (tracking_id, receiver) DO UPDATE "
          + MergeSql.delivery("excluded");
    }

    @Override
    void sync(Connection c) {
      // The commit has returned, so it is on disk.
    }
  };

  private final String directory;

  LogSql(String directory) {
    this.directory = directory;
  }

  static LogSql of(Connection c) throws SQLException {
    String product = c.getMetaData().getDatabaseProductName();
    return product.equals("H2") ? H2 : POSTGRESQL;
  }

  /** Where Flyway finds the tables' history. */
  String migrations() {
    return "classpath:db/migration/" + directory;
  }

  /** Columns: tracking id, sender, flow, message id, key, accepted, progress, when, bytes, way. */
  abstract String message();

  /** Columns: tracking id, content type, body. */
  abstract String body();

  /** Columns: tracking id, receiver, state, reference, cause, attempts, since. */
  abstract String delivery();

  /** After the commit: returns when it is on disk. */
  abstract void sync(Connection c) throws SQLException;
}
