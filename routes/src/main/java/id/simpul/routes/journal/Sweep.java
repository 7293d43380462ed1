package id.simpul.routes.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Goes through a table from its oldest message on, and removes those that came to an end. Each page
 * is a transaction of its own, so that a writer never waits for more than a page. Belongs to one
 * thread; counts over all calls.
 */
final class Sweep {

  private static final int PAGE = 500;

  /**
   * Ended, and on no dead or invalid channel any more. The rows are locked in the order in which
   * the writer locks them.
   */
  private static final String ENDED =
      "SELECT m.tracking_id FROM message m WHERE m.tracking_id = ANY(?)"
          + " AND (m.progress = 'DONE' OR m.progress = 'UNDER_WAY'"
          + " AND EXISTS (SELECT 1 FROM delivery d WHERE d.tracking_id = m.tracking_id))"
          + " AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.tracking_id = m.tracking_id"
          + " AND d.state NOT IN ('DELIVERED', 'DISCARDED'))"
          + " ORDER BY m.tracking_id FOR UPDATE";

  private final DataSource dataSource;
  private final String table;
  private final List<String> withIt;
  private final List<String> alsoRun = new ArrayList<>();
  private long removed;
  private long kept;

  /**
   * @param table whose rows are gone through
   * @param withIt tables whose rows of the same messages go first
   */
  Sweep(DataSource dataSource, String table, String... withIt) {
    this.dataSource = dataSource;
    this.table = table;
    this.withIt = List.of(withIt);
  }

  /**
   * Runs this too for what is removed.
   *
   * @param sql with one parameter, an array of tracking ids
   */
  void emptying(String sql) {
    alsoRun.add(sql);
  }

  /** Removes what came to an end among the tracking ids below this one. */
  void before(String trackingId) throws SQLException {
    String after = "";
    List<String> page;
    do {
      page = page(after, trackingId);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1);
      }
    } while (page.size() == PAGE);
  }

  private List<String> page(String after, String before) throws SQLException {
    try (Connection c = dataSource.getConnection()) {
      c.setAutoCommit(false);
      try {
        List<String> page = ids(c, after, before);
        List<String> ended = page.isEmpty() ? page : ended(c, page);
        remove(c, ended);
        c.commit();
        removed += ended.size();
        kept += page.size() - ended.size();
        return page;
      } catch (SQLException e) {
        c.rollback();
        throw e;
      } finally {
        c.setAutoCommit(true);
      }
    }
  }

  private List<String> ids(Connection c, String after, String before) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT tracking_id FROM "
                + table
                + " WHERE tracking_id > ? AND tracking_id < ? ORDER BY tracking_id LIMIT "
                + PAGE)) {
      s.setString(1, after);
      s.setString(2, before);
      return read(s);
    }
  }

  private static List<String> ended(Connection c, List<String> ids) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(ENDED)) {
      s.setArray(1, array(c, ids));
      return read(s);
    }
  }

  private static List<String> read(PreparedStatement s) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }

  private void remove(Connection c, List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    for (String other : withIt) {
      delete(c, other, ids);
    }
    for (String sql : alsoRun) {
      run(c, sql, ids);
    }
    delete(c, table, ids);
  }

  private static void delete(Connection c, String from, List<String> ids) throws SQLException {
    run(c, "DELETE FROM " + from + " WHERE tracking_id = ANY(?)", ids);
  }

  private static void run(Connection c, String sql, List<String> ids) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      s.setArray(1, array(c, ids));
      s.executeUpdate();
    }
  }

  private static Array array(Connection c, List<String> ids) throws SQLException {
    return c.createArrayOf("varchar", ids.toArray());
  }

  long removed() {
    return removed;
  }

  long kept() {
    return kept;
  }
}
