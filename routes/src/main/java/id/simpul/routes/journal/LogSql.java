package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the two databases say differently. PostgreSQL is shared by several hubs, so each row is
 * written by one statement that cannot fail when another hub inserts the same row at the same time;
 * H2 belongs to one hub, and an insert, with an update for what is there already, costs it half as
 * much.
 */
enum LogSql {
  H2("h2") {
    @Override
    Upsert message() {
      String update =
          "UPDATE message " + MergeSql.message(MESSAGE::parameter) + " WHERE tracking_id = ?1";
      return new Upsert(update, Optional.of(MESSAGE.insert()));
    }

    @Override
    Upsert body() {
      String merge = "MERGE INTO body (tracking_id, content_type, body) KEY (tracking_id)";
      return new Upsert(merge + " VALUES (?,?,?)", Optional.of(BODY.insert()));
    }

    @Override
    Upsert delivery() {
      String update =
          "UPDATE delivery "
              + MergeSql.delivery(DELIVERY::parameter)
              + " WHERE tracking_id = ?1 AND receiver = ?2";
      return new Upsert(update, Optional.of(DELIVERY.insert()));
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
    Upsert message() {
      String merge = MergeSql.message(column -> "excluded." + column);
      return new Upsert(
          MESSAGE.insert() + " ON CONFLICT (tracking_id) DO UPDATE " + merge, Optional.empty());
    }

    @Override
    Upsert body() {
      return new Upsert(BODY.insert() + " ON CONFLICT (tracking_id) DO NOTHING", Optional.empty());
    }

    @Override
    Upsert delivery() {
      String merge = MergeSql.delivery(column -> "excluded." + column);
      return new Upsert(
          DELIVERY.insert() + " ON CONFLICT (tracking_id, receiver) DO UPDATE " + merge,
          Optional.empty());
    }

    @Override
    void sync(Connection c) {
      // The commit has returned, so it is on disk.
    }
  };

  private static final Columns MESSAGE =
      new Columns(
          "message",
          "tracking_id",
          "sender",
          "flow",
          "message_id",
          "message_key",
          "accepted_at",
          "progress",
          "progress_at",
          "body_bytes",
          "way");

  private static final Columns BODY = new Columns("body", "tracking_id", "content_type", "body");

  private static final Columns DELIVERY =
      new Columns(
          "delivery",
          "tracking_id",
          "receiver",
          "state",
          "reference",
          "cause",
          "attempts",
          "since");

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

  /** Tracking id, sender, flow, message id, key, accepted, progress, when, bytes, way. */
  abstract Upsert message();

  /** Tracking id, content type, body. */
  abstract Upsert body();

  /** Tracking id, receiver, state, reference, cause, attempts, since. */
  abstract Upsert delivery();

  /** After the commit: returns when it is on disk. */
  abstract void sync(Connection c) throws SQLException;
}
