package id.simpul.routes.journal;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes rows that may be there already. Both statements take the same parameters.
 *
 * @param merge says 0 for a row that it found nothing to merge with and did not insert
 * @param insert for rows that are new; empty where {@code merge} inserts by itself
 */
record Upsert(String merge, Optional<String> insert) {

  /** Sets the parameters of one row. */
  @FunctionalInterface
  interface Row<T> {
    void on(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * @param likelyNew which rows to try to insert before it is looked whether they are there; a
   *     wrong guess costs time only
   */
  <T> void run(Connection c, List<T> rows, Predicate<T> likelyNew, Row<T> row) throws SQLException {
    if (insert.isEmpty()) {
      run(c, merge, rows, row);
      return;
    }
    List<T> perhapsThere = new ArrayList<>();
    List<T> hopeful = new ArrayList<>();
    rows.forEach(each -> (likelyNew.test(each) ? hopeful : perhapsThere).add(each));
    perhapsThere.addAll(thereAlready(c, hopeful, row));
    int[] merged = run(c, merge, perhapsThere, row);
    List<T> missing = new ArrayList<>();
    for (int i = 0; i < merged.length; i++) {
      if (merged[i] == 0) {
        missing.add(perhapsThere.get(i));
      }
    }
    run(c, insert.get(), missing, row);
  }

  /** Inserts and returns those that could not be; why shows when they are merged. */
  private <T> List<T> thereAlready(Connection c, List<T> rows, Row<T> row) throws SQLException {
    List<T> failed = new ArrayList<>();
    try {
      run(c, insert.orElseThrow(), rows, row);
    } catch (BatchUpdateException e) {
      int[] counts = e.getUpdateCounts();
      for (int i = 0; i < rows.size(); i++) {
        if (i >= counts.length || counts[i] == Statement.EXECUTE_FAILED) {
          failed.add(rows.get(i));
        }
      }
    }
    return failed;
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
