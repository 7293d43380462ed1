package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlActionTest {

  private static final String BY_NIP = "SELECT nip, nama FROM pegawai WHERE nip = :#nip";

  @ParameterizedTest
  @EnumSource
  void rows_come_as_an_array_whose_numbers_are_text(Databases db) throws Exception {
    table(db);
    String select =
        "SELECT nip \"nip\", gaji \"gaji\", lahir \"lahir\", diubah \"diubah\", foto \"foto\","
            + " catatan \"catatan\" FROM pegawai WHERE nip = :#nip";
    assertThat(answer(db, Map.of("query", quoted(db, select)), "{\"nip\":\"0198\"}"))
        .isEqualTo(
            "[{\"nip\":\"0198\",\"gaji\":\"12345678901234567.10\",\"lahir\":\"1990-02-28\","
                + "\"diubah\":\"2026-11-24T10:00:00.25+07:00\",\"foto\":\"AAEC\","
                + "\"catatan\":null}]");
  }

  @ParameterizedTest
  @EnumSource
  void one_row_may_come_as_an_object(Databases db) throws Exception {
    table(db);
    Map<String, String> use = Map.of("single", "true", "query", BY_NIP);
    assertThat(answer(db, use, "{\"nip\":\"0198\"}").toLowerCase())
        .isEqualTo("{\"nip\":\"0198\",\"nama\":\"siti\"}");
    assertThat(answer(db, use, "{\"nip\":\"none\"}")).isEqualTo("{}");
    assertThat(ask(db, Map.of("single", "true", "query", "SELECT nip FROM pegawai"), "{}"))
        .isEqualTo(new Outcome.Rejected("more than 1 rows answer the question"));
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_of_too_many_rows_is_refused_and_not_cut_short(Databases db) throws Exception {
    table(db);
    Map<String, String> all = Map.of("query", "SELECT nip FROM pegawai", "maxRows", "2");
    assertThat(ask(db, all, "{}")).isInstanceOf(Outcome.Delivered.class);
    db.execute("INSERT INTO pegawai (nip) VALUES ('0200')");
    assertThat(ask(db, all, "{}")).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void a_query_that_is_no_select_is_not_even_started() {
    assertThatThrownBy(
            () -> ask(Databases.H2, Map.of("query", "UPDATE pegawai SET nama = 'x'"), "{}"))
        .hasStackTraceContaining("must be a SELECT");
  }

  @ParameterizedTest
  @EnumSource
  void a_lookup_that_writes_changes_nothing(Databases db) throws Exception {
    table(db);
    String select =
        switch (db) {
          case POSTGRESQL -> "SELECT tulis()";
          case MARIADB -> "SELECT tulis()";
          case H2 -> "SELECT nip FROM FINAL TABLE (UPDATE pegawai SET nama = 'x')";
        };
    writingFunction(db);
    Outcome outcome = ask(db, Map.of("query", select), "{}");
    // H2 writes and is rolled back; the others refuse.
    assertThat(outcome instanceof Outcome.Delivered).isEqualTo(db == Databases.H2);
    assertThat(db.read("SELECT DISTINCT nama FROM pegawai")).isEqualTo("Siti");
  }

  private static void writingFunction(Databases db) throws SQLException {
    switch (db) {
      case POSTGRESQL ->
          db.execute(
              "CREATE OR REPLACE FUNCTION tulis() RETURNS int LANGUAGE sql AS"
                  + " 'UPDATE pegawai SET nama = ''x'' RETURNING 1'");
      case MARIADB ->
          db.execute(
              "CREATE OR REPLACE FUNCTION tulis() RETURNS INT BEGIN"
                  + " UPDATE pegawai SET nama = 'x'; RETURN 1; END");
      case H2 -> {}
    }
  }

  @Test
  void a_lookup_ends_by_its_deadline() throws Exception {
    Map<String, String> use = Map.of("query", "SELECT pg_sleep(60)", "callTimeout", "1000");
    assertThat(ask(Databases.POSTGRESQL, use, "{}")).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void not_a_number_and_infinity_are_text() throws Exception {
    Map<String, String> use =
        Map.of(
            "query",
            "SELECT 'NaN'::numeric a, 'infinity'::timestamp b, 'infinity'::timestamptz c,"
                + " true d, '{1,2}'::int[] e, '{\"k\":1}'::jsonb f");
    assertThat(answer(Databases.POSTGRESQL, use, "{}"))
        .isEqualTo(
            "[{\"a\":\"NaN\",\"b\":\"infinity\",\"c\":\"infinity\",\"d\":true,"
                + "\"e\":\"{1,2}\",\"f\":\"{\\\"k\\\": 1}\"}]");
  }

  @Test
  void a_question_that_is_no_object_is_refused() throws Exception {
    assertThat(ask(Databases.H2, Map.of("query", "SELECT 1"), "[1]"))
        .isInstanceOf(Outcome.Rejected.class);
  }

  private static String answer(Databases db, Map<String, String> parameters, String question)
      throws Exception {
    Outcome outcome = ask(db, parameters, question);
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return new String(((Outcome.Delivered) outcome).answer(), StandardCharsets.UTF_8);
  }

  private static Outcome ask(Databases db, Map<String, String> parameters, String question)
      throws Exception {
    Map<String, String> use = new HashMap<>(parameters);
    use.put("jdbcUrl", db.url());
    use.put("username", db.user);
    try (SinkUnderTest action = SqlUse.sink("sql-action", use)) {
      return SqlUse.deliver(action, question);
    }
  }

  private static String quoted(Databases db, String sql) {
    return db == Databases.MARIADB ? sql.replace('"', '`') : sql;
  }

  private static void table(Databases db) throws SQLException {
    String bytes = db == Databases.POSTGRESQL ? "BYTEA" : "VARBINARY(10)";
    String photo = db == Databases.POSTGRESQL ? "'\\x000102'" : "X'000102'";
    db.execute(
        "DROP TABLE IF EXISTS pegawai",
        "CREATE TABLE pegawai (nip VARCHAR(20) PRIMARY KEY, nama VARCHAR(50),"
            + " gaji DECIMAL(20,2), lahir DATE, diubah TIMESTAMP(6) NULL, foto "
            + bytes
            + ", catatan VARCHAR(9))",
        "INSERT INTO pegawai VALUES ('0198', 'Siti', 12345678901234567.10, '1990-02-28',"
            + " '2026-11-24 10:00:00.25', "
            + photo
            + ", NULL)",
        "INSERT INTO pegawai (nip, nama) VALUES ('0199', 'Siti')");
  }
}
