package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which journal messages were written. The broker delivers a journal message again when a hub ends
 * between the database's commit and its own, to that hub or to another one; several batches are
 * kept because the hub may be back and writing before the other one gets to it.
 */
final class WrittenBatches {

  private static final int KEPT = 64;

  private final String hub;
  private long next;

  WrittenBatches(String hub) {
    this.hub = hub;
  }

  /** Ids of the journal messages in the last batches of every hub. */
  Set<String> read(Connection c) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT hub, batch, written FROM log_batch")) {
      while (rows.next()) {
        ids.addAll(List.of(rows.getString(3).split("\n")));
        if (rows.getString(1).equals(hub)) {
          next = Math.max(next, rows.getLong(2) + 1);
        }
      }
    }
    return ids;
  }

  /** Part of the transaction that writes the batch. */
  void add(Connection c, Collection<String> journalIds) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement("INSERT INTO log_batch (hub, batch, written) VALUES (?,?,?)")) {
      insert.setString(1, hub);
      insert.setLong(2, next);
      insert.setString(3, String.join("\n", journalIds));
      insert.executeUpdate();
    }
    try (PreparedStatement delete =
        c.prepareStatement("DELETE FROM log_batch WHERE hub = ? AND batch <= ?")) {
      delete.setString(1, hub);
      delete.setLong(2, next - KEPT);
      delete.executeUpdate();
    }
    next++;
  }
}
