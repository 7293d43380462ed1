package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSinkTest {

  private static final String INSERT =
      "INSERT INTO laporan (tiket, isi, jumlah, tanggal) VALUES (:#t, :#isi, :#n, :#d)";
  private static final String REPORT =
      "{\"t\":\"0017\",\"isi\":\"Jalan 'rusak' :#t –"
          + " “é”\",\"n\":12345678901234567.25,\"d\":\"2026-11-24\"}";

  @ParameterizedTest
  @EnumSource
  void a_row_is_inserted_and_its_repeat_is_already_done(Databases db) throws Exception {
    table(db);
    try (SinkUnderTest sink = insert(db)) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Delivered.class);
      assertThat(SqlUse.deliver(sink, REPORT)).isEqualTo(new Outcome.AlreadyDone(""));
    }
    assertThat(db.read("SELECT tiket FROM laporan")).isEqualTo("0017");
    assertThat(db.read("SELECT isi FROM laporan")).isEqualTo("Jalan 'rusak' :#t – “é”");
    assertThat(db.read("SELECT jumlah FROM laporan")).isEqualTo("12345678901234567.25");
    assertThat(db.read("SELECT tanggal FROM laporan")).isEqualTo("2026-11-24");
  }

  @ParameterizedTest
  @EnumSource
  void a_value_is_never_part_of_the_statement(Databases db) throws Exception {
    table(db);
    String evil = "'); DROP TABLE laporan; --";
    try (SinkUnderTest sink = insert(db)) {
      SqlUse.deliver(sink, "{\"t\":\"1\",\"isi\":\"" + evil + "\"}");
    }
    assertThat(db.read("SELECT isi FROM laporan")).isEqualTo(evil);
  }

  @ParameterizedTest
  @EnumSource
  void a_field_name_is_never_part_of_the_statement(Databases db) throws Exception {
    table(db);
    try (SinkUnderTest sink = upsert(db)) {
      assertThat(SqlUse.deliver(sink, "{\"tiket\":\"1\",\"isi\\\") VALUES ('x')--\":\"y\"}"))
          .isEqualTo(new Outcome.Rejected("a field's name cannot be a column's name"));
    }
    assertThat(db.read("SELECT tiket FROM laporan")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_row_that_is_there_is_changed_by_its_key(Databases db) throws Exception {
    table(db);
    try (SinkUnderTest sink = upsert(db)) {
      assertThat(SqlUse.deliver(sink, "{\"tiket\":\"1\",\"isi\":\"a\",\"jumlah\":1}"))
          .isInstanceOf(Outcome.Delivered.class);
      assertThat(SqlUse.deliver(sink, "{\"tiket\":\"1\",\"isi\":\"b\"}"))
          .isInstanceOf(Outcome.Delivered.class);
      assertThat(SqlUse.deliver(sink, "{\"tiket\":\"1\"}")).isNotInstanceOf(Outcome.Rejected.class);
    }
    assertThat(db.read("SELECT isi FROM laporan")).isEqualTo("b");
    assertThat(db.read("SELECT jumlah FROM laporan")).isEqualTo("1.00");
  }

  @ParameterizedTest
  @EnumSource
  void all_rows_are_written_or_none(Databases db) throws Exception {
    table(db);
    String good = "{\"t\":\"1\",\"isi\":\"a\"}";
    try (SinkUnderTest sink = insert(db)) {
      assertThat(SqlUse.deliver(sink, "[" + good + ",{\"t\":\"2\",\"n\":-1}]"))
          .isInstanceOf(Outcome.Rejected.class);
      assertThat(db.read("SELECT tiket FROM laporan")).isEmpty();
      assertThat(SqlUse.deliver(sink, "[" + good + "]")).isInstanceOf(Outcome.Delivered.class);
      assertThat(SqlUse.deliver(sink, "[" + good + ",{\"t\":\"2\"}," + good + "]"))
          .isInstanceOf(Outcome.Delivered.class);
    }
    assertThat(db.read("SELECT tiket FROM laporan ORDER BY 1")).isEqualTo("1,2");
  }

  @ParameterizedTest
  @EnumSource
  void a_violated_constraint_is_named_and_no_value_is(Databases db) throws Exception {
    table(db);
    try (SinkUnderTest sink = insert(db)) {
      Outcome refused = SqlUse.deliver(sink, "{\"t\":\"3671010101010001\",\"n\":-7}");
      assertThat(refused.toString())
          .startsWith("Rejected")
          .containsIgnoringCase("jumlah_positif")
          .doesNotContain("3671010101010001", "-7");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_value_that_does_not_fit_is_refused(Databases db) throws Exception {
    table(db);
    try (SinkUnderTest sink = insert(db)) {
      Outcome tooLong = SqlUse.deliver(sink, "{\"t\":\"" + "9".repeat(21) + "\"}");
      assertThat(tooLong.toString()).contains("does not fit", "22001").doesNotContain("999");
      assertThat(SqlUse.deliver(sink, "{\"t\":\"1\",\"d\":\"kemarin\"}"))
          .isInstanceOf(Outcome.Rejected.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_update_that_finds_no_row_is_not_called_delivered(Databases db) throws Exception {
    table(db);
    String update = "UPDATE laporan SET isi = :#isi WHERE tiket = :#t";
    try (SinkUnderTest sink = statement(db, update)) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Rejected.class);
      db.execute("INSERT INTO laporan (tiket) VALUES ('0017')");
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Delivered.class);
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Delivered.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_statement_that_does_not_fit_the_database_holds_the_messages(Databases db)
      throws Exception {
    table(db);
    try (SinkUnderTest sink = statement(db, "INSERT INTO laporan (nama) VALUES (:#isi)")) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Unavailable.class);
    }
    try (SinkUnderTest sink = upsert(db)) {
      assertThat(SqlUse.deliver(sink, "{\"tiket\":\"1\",\"nama\":\"x\"}"))
          .isEqualTo(new Outcome.Rejected("a field has no column of its name"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tiket", "[]", "[1]", "{\"t\":", "{\"t\":1}{\"t\":2}"})
  void what_is_no_row_is_refused(String body) throws Exception {
    try (SinkUnderTest sink = insert(Databases.H2)) {
      assertThat(SqlUse.deliver(sink, body)).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_row_that_another_holds_is_tried_later(Databases db) throws Exception {
    table(db);
    db.execute("INSERT INTO laporan (tiket) VALUES ('0017')");
    Map<String, String> use = use(db);
    use.put("statement", "UPDATE laporan SET isi = :#isi WHERE tiket = :#t");
    use.put("callTimeout", "1000");
    try (Connection other = db.connect();
        Statement lock = other.createStatement();
        SinkUnderTest sink = SqlUse.sink("sql-sink", use)) {
      other.setAutoCommit(false);
      lock.executeUpdate("UPDATE laporan SET isi = 'saya' WHERE tiket = '0017'");
      assertThat(SqlUse.deliver(sink, REPORT).toString())
          .startsWith("Unavailable")
          .contains("others are writing");
      other.rollback();
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Delivered.class);
    }
  }

  @Test
  void a_deadlock_is_tried_later() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    db.execute("INSERT INTO laporan (tiket) VALUES ('1'), ('2')");
    String update = "UPDATE laporan SET isi = 'x' WHERE tiket = :#t";
    try (Connection other = db.connect();
        Statement lock = other.createStatement();
        SinkUnderTest sink = statement(db, update)) {
      other.setAutoCommit(false);
      lock.execute("SET deadlock_timeout = '1min'");
      lock.executeUpdate("UPDATE laporan SET isi = 'y' WHERE tiket = '2'");
      CompletableFuture<Outcome> outcome =
          CompletableFuture.supplyAsync(
              () -> SqlUse.deliver(sink, "[{\"t\":\"1\"},{\"t\":\"2\"}]"));
      await().until(() -> !db.read("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
      CompletableFuture<Void> crossing =
          CompletableFuture.runAsync(
              () -> execute(lock, "UPDATE laporan SET isi = 'y' WHERE tiket = '1'"));
      assertThat(outcome.get(20, TimeUnit.SECONDS).toString())
          .startsWith("Unavailable")
          .contains("40P01");
      crossing.get(20, TimeUnit.SECONDS);
      other.rollback();
    }
  }

  @Test
  void a_line_cut_before_the_commit_took_nothing() throws Exception {
    table(Databases.POSTGRESQL);
    try (CommitCutter line = new CommitCutter(Databases.POSTGRESQL.port(), "INSERT", true);
        SinkUnderTest sink = through(line)) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(Databases.POSTGRESQL.read("SELECT tiket FROM laporan")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_line_cut_during_the_commit_leaves_it_open(boolean committed) throws Exception {
    table(Databases.POSTGRESQL);
    try (CommitCutter line = new CommitCutter(Databases.POSTGRESQL.port(), "COMMIT", committed);
        SinkUnderTest sink = through(line)) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Unknown.class);
    }
    await()
        .until(
            () ->
                Databases.POSTGRESQL
                    .read("SELECT tiket FROM laporan")
                    .equals(committed ? "0017" : ""));
  }

  @Test
  void a_constraint_checked_at_commit_is_a_refusal_and_nothing_unknown() throws Exception {
    table(Databases.POSTGRESQL);
    Databases.POSTGRESQL.execute(
        "ALTER TABLE laporan ADD CONSTRAINT induk FOREIGN KEY (isi) REFERENCES laporan(tiket)"
            + " DEFERRABLE INITIALLY DEFERRED");
    try (SinkUnderTest sink = insert(Databases.POSTGRESQL)) {
      assertThat(SqlUse.deliver(sink, "{\"t\":\"1\",\"isi\":\"2\"}"))
          .isEqualTo(new Outcome.Rejected("constraint induk refuses the row: SQLSTATE 23503"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void a_refused_login_is_no_fault_of_the_message(Databases db) throws Exception {
    table(db);
    Map<String, String> use = use(db);
    use.put("statement", INSERT);
    use.put("username", "siapa");
    try (SinkUnderTest sink = SqlUse.sink("sql-sink", use)) {
      assertThat(SqlUse.deliver(sink, REPORT)).isInstanceOf(Outcome.Unavailable.class);
    }
  }

  @Test
  void a_server_that_is_away_took_nothing() throws Exception {
    Map<String, String> use = new HashMap<>();
    use.put("jdbcUrl", "jdbc:postgresql://127.0.0.1:1/x");
    use.put("statement", INSERT);
    try (SinkUnderTest sink = SqlUse.sink("sql-sink", use)) {
      assertThat(SqlUse.deliver(sink, REPORT).toString()).startsWith("Unavailable[reason=no conn");
    }
  }

  @Test
  void a_missing_driver_is_named_and_the_message_waits() throws Exception {
    Map<String, String> use = new HashMap<>();
    use.put("jdbcUrl", "jdbc:oracle:thin:@//127.0.0.1:1/x");
    use.put("statement", INSERT);
    try (SinkUnderTest sink = SqlUse.sink("sql-sink", use)) {
      assertThat(SqlUse.deliver(sink, REPORT))
          .isEqualTo(
              new Outcome.Unavailable("no JDBC driver for jdbc:oracle: put its jar into drivers/"));
    }
  }

  @Test
  void a_trigger_that_refuses_is_a_refusal_without_its_text() throws Exception {
    table(Databases.POSTGRESQL);
    Databases.POSTGRESQL.execute(
        "CREATE OR REPLACE FUNCTION tolak() RETURNS trigger LANGUAGE plpgsql AS $$"
            + "BEGIN RAISE EXCEPTION 'tolak %', NEW.tiket; END $$",
        "CREATE TRIGGER tolak BEFORE INSERT ON laporan FOR EACH ROW EXECUTE FUNCTION tolak()");
    try (SinkUnderTest sink = insert(Databases.POSTGRESQL)) {
      assertThat(SqlUse.deliver(sink, REPORT).toString())
          .startsWith("Rejected")
          .doesNotContain("0017");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:/tmp/hub",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://example.org/x.sql'",
        "jdbc:postgresql://h/d?socketFactory=org.example.Evil",
        "jdbc:h2:tcp://h/mem:x;INIT=CREATE ALIAS X",
        "jdbc:sqlite:/etc/passwd"
      })
  void an_address_cannot_reach_the_hub_itself(String url) {
    assertThatThrownBy(
            () -> SqlUse.sink("sql-sink", Map.of("jdbcUrl", url, "statement", INSERT)).close())
        .hasStackTraceContaining("JDBC URL");
  }

  static void table(Databases db) throws SQLException {
    db.execute(
        "DROP TABLE IF EXISTS laporan",
        "CREATE TABLE laporan (tiket VARCHAR(20) PRIMARY KEY, isi VARCHAR(200),"
            + " jumlah DECIMAL(20,2), tanggal DATE,"
            + " CONSTRAINT jumlah_positif CHECK (jumlah >= 0))");
  }

  private static Map<String, String> use(Databases db) {
    return new HashMap<>(Map.of("jdbcUrl", db.url(), "username", db.user));
  }

  private static SinkUnderTest insert(Databases db) throws Exception {
    return statement(db, INSERT);
  }

  private static SinkUnderTest statement(Databases db, String sql) throws Exception {
    Map<String, String> use = use(db);
    use.put("statement", sql);
    return SqlUse.sink("sql-sink", use);
  }

  private static SinkUnderTest upsert(Databases db) throws Exception {
    Map<String, String> use = use(db);
    use.put("table", "laporan");
    use.put("keys", "tiket");
    return SqlUse.sink("sql-sink", use);
  }

  private static SinkUnderTest through(CommitCutter line) throws Exception {
    Map<String, String> use = use(Databases.POSTGRESQL);
    use.put("jdbcUrl", Databases.POSTGRESQL.url(line.port()));
    use.put("statement", INSERT);
    return SqlUse.sink("sql-sink", use);
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
