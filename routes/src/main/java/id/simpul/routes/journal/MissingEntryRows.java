package id.simpul.routes.journal;

import id.simpul.mappings.tables.MissingEntry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the list of values that a code table has no entry for, one row for each message that waits.
 * Most messages never get onto it: only those that are on it are taken off. Belongs to one thread.
 */
final class MissingEntryRows {

  private final Map<LogBatch.DeliveryKey, Optional<Event>> last = new LinkedHashMap<>();

  /** What happens to a message after it began to wait ends the wait. */
  void add(Event event) {
    switch (event.kind()) {
      case ACCEPTED -> {}
      case WAITING -> put(event, event.receiver(), Optional.of(event));
      case QUEUED -> {
        put(event, "", Optional.empty());
        put(event, event.receiver(), Optional.empty());
      }
      default -> put(event, event.receiver(), Optional.empty());
    }
  }

  private void put(Event event, String receiver, Optional<Event> waiting) {
    last.put(new LogBatch.DeliveryKey(event.trackingId(), receiver), waiting);
  }

  void write(Connection c) throws SQLException {
    Set<LogBatch.DeliveryKey> listed = last.isEmpty() ? Set.of() : listed(c);
    try (PreparedStatement delete =
        c.prepareStatement("DELETE FROM missing_entry WHERE tracking_id = ? AND receiver = ?")) {
      for (LogBatch.DeliveryKey key : last.keySet()) {
        if (listed.contains(key)) {
          set(delete, key);
          delete.executeUpdate();
        }
      }
    }
    for (Map.Entry<LogBatch.DeliveryKey, Optional<Event>> each : last.entrySet()) {
      if (each.getValue().isPresent()) {
        insert(c, each.getKey(), each.getValue().get());
      }
    }
  }

  private Set<LogBatch.DeliveryKey> listed(Connection c) throws SQLException {
    Set<LogBatch.DeliveryKey> keys = new HashSet<>();
    Object[] ids =
        last.keySet().stream().map(LogBatch.DeliveryKey::trackingId).distinct().toArray();
    Array array = c.createArrayOf("varchar", ids);
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT tracking_id, receiver FROM missing_entry WHERE tracking_id = ANY(?)")) {
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

  private static void insert(Connection c, LogBatch.DeliveryKey key, Event event)
      throws SQLException {
    Optional<MissingEntry> entry = MissingEntry.read(event.detail());
    if (entry.isEmpty()) {
      return;
    }
    try (PreparedStatement s =
        c.prepareStatement(
            "INSERT INTO missing_entry (tracking_id, receiver, code_table, code, since)"
                + " VALUES (?,?,?,?,?)")) {
      set(s, key);
      s.setString(3, entry.get().table());
      s.setString(4, entry.get().value());
      s.setObject(5, event.at().atOffset(ZoneOffset.UTC));
      s.executeUpdate();
    }
  }

  private static void set(PreparedStatement s, LogBatch.DeliveryKey key) throws SQLException {
    s.setString(1, key.trackingId());
    s.setString(2, key.receiver());
  }
}
