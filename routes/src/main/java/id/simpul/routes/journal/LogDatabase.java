package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Writes batches of the journal into the message log's tables, each batch in one SQL transaction.
 * Belongs to one thread; other hubs may write into the same tables.
 */
final class LogDatabase {

  private final DataSource dataSource;
  private final WrittenBatches written;
  private Optional<LogSql> sql = Optional.empty();

  LogDatabase(DataSource dataSource, String hub) {
    this.dataSource = dataSource;
    this.written = new WrittenBatches(hub);
  }

  /** Brings the tables to this version; does nothing the second time. */
  void migrate() throws SQLException {
    if (sql.isPresent()) {
      return;
    }
    LogSql found;
    try (Connection c = dataSource.getConnection()) {
      found = LogSql.of(c);
    }
    Flyway.configure().dataSource(dataSource).locations(found.migrations()).load().migrate();
    sql = Optional.of(found);
  }

  /** Ids of journal messages that the last writes of any hub covered. */
  Set<String> lastWritten() throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      return written.read(c);
    }
  }

  /** On disk when this returns; after {@link #migrate}. */
  void write(LogBatch batch, Collection<String> journalIds) throws SQLException {
    LogSql dialect = sql.orElseThrow(() -> new IllegalStateException("not migrated"));
    try (Connection c = dataSource.getConnection()) {
      c.setAutoCommit(false);
      try {
        write(c, dialect, batch);
        written.add(c, journalIds);
        c.commit();
      } catch (SQLException e) {
        c.rollback();
        throw e;
      }
      c.setAutoCommit(true);
      dialect.sync(c);
    }
  }

  /** Messages first: their locks keep other hubs from the rows that belong to them. */
  private static void write(Connection c, LogSql dialect, LogBatch batch) throws SQLException {
    new MessageRows(dialect).write(c, batch.messagesInOrder());
    new DeliveryRows(dialect).write(c, batch);
    AttentionRows.write(c, batch);
    EvidenceRows.write(c, batch.evidence());
    batch.missing().write(c);
  }
}
