package id.simpul.routes.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes rows that may be there already. Both statements take the same parameters.
 *
 * @param first merges; says 0 for a row that it found nothing to merge with and did not insert
 * @param absent inserts those; empty where {@code first} inserts by itself
 */
record Upsert(String first, Optional<String> absent) {

  /** Sets the parameters of one row. */
  @FunctionalInterface
  interface Row<T> {
    void on(PreparedStatement statement, T row) throws SQLException;
  }

  <T> void run(Connection c, List<T> rows, Row<T> row) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    int[] merged = run(c, first, rows, row);
    if (absent.isPresent()) {
      List<T> missing = new ArrayList<>();
      for (int i = 0; i < merged.length; i++) {
        if (merged[i] == 0) {
          missing.add(rows.get(i));
        }
      }
      run(c, absent.get(), missing, row);
    }
  }

  private static <T> int[] run(Connection c, String sql, List<T> rows, Row<T> row)
      throws SQLException {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (T one : rows) {
        row.on(s, one);
        s.addBatch();
      }
      return s.executeBatch();
    }
  }
}
