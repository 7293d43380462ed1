package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Sign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps a database from taking rows; nothing is ever written. */
class DatabaseProbeTest {

  private static final String URL = Databases.POSTGRESQL.url();

  @BeforeAll
  static void table() throws Exception {
    Databases.H2.execute("SELECT 1");
    Databases.POSTGRESQL.execute(
        "DROP TABLE IF EXISTS probed",
        "CREATE TABLE probed (tiket text PRIMARY KEY, isi text)",
        "DROP ROLE IF EXISTS warga",
        "CREATE ROLE warga LOGIN PASSWORD 'benar'");
  }

  @Test
  void nothing_at_all_and_no_row() throws Exception {
    assertThat(signs(table("probed", "tiket"), "{\"tiket\":\"1\",\"isi\":\"x\"}"))
        .containsExactly(Sign.ANSWERED, Sign.LOGIN_GOOD, Sign.ALLOWED_NOT_ASKED, Sign.FORM_GOOD);
    assertThat(Databases.POSTGRESQL.read("SELECT count(*) FROM probed")).isEqualTo("0");
  }

  @Test
  void a_column_that_the_mapping_fills_is_missing() {
    List<Finding> found = found(table("probed", "tiket"), "[{\"tiket\":\"1\",\"foto\":\"x\"}]");
    Finding last = found.get(found.size() - 1);
    assertThat(last.sign()).isEqualTo(Sign.COLUMN_MISSING);
    assertThat(last.facts()).containsExactly("probed", "foto");
  }

  @Test
  void a_table_is_missing() {
    assertThat(signs(table("public.no_such", ""), "")).endsWith(Sign.TABLE_MISSING);
  }

  @Test
  void a_statement_names_a_column_that_is_missing() {
    DatabaseProbe probe = probe("postgres", "");
    probe.setStatement("INSERT INTO probed (tiket, foto) VALUES (:#tiket, :#foto)");
    assertThat(signs(probe, "")).endsWith(Sign.COLUMN_MISSING);
  }

  @Test
  void a_statement_is_no_sql() {
    DatabaseProbe probe = probe("postgres", "");
    probe.setStatement("INSERT probed");
    assertThat(signs(probe, "")).endsWith(Sign.STATEMENT_WRONG);
  }

  @Test
  void a_wrong_user_is_refused() {
    assertThat(signs(probe("nobody", "salah"), "")).containsExactly(Sign.LOGIN_REFUSED);
  }

  @Test
  void a_wrong_password_is_refused() {
    Database database = new Database();
    database.setJdbcUrl(Databases.H2.url());
    database.setUsername("sa");
    database.setPassword("salah");
    DatabaseProbe probe = new DatabaseProbe();
    probe.setDatabase(database);
    assertThat(signs(probe, "")).containsExactly(Sign.LOGIN_REFUSED);
  }

  @Test
  void the_server_is_read_off_every_kind_of_address() {
    assertThat(JdbcPeer.of("jdbc:postgresql://10.1.2.3:5433/x?ssl=true").orElseThrow().name())
        .isEqualTo("10.1.2.3:5433");
    assertThat(JdbcPeer.of("jdbc:mariadb://db.kota.go.id/x").orElseThrow().name())
        .isEqualTo("db.kota.go.id:3306");
    assertThat(JdbcPeer.of("jdbc:sqlserver://db:1444;databaseName=x").orElseThrow().name())
        .isEqualTo("db:1444");
    assertThat(JdbcPeer.of("jdbc:oracle:thin:@//ora.kota.go.id/x").orElseThrow().name())
        .isEqualTo("ora.kota.go.id:1521");
    assertThat(JdbcPeer.of("jdbc:oracle:thin:@ora:1522:SID").orElseThrow().name())
        .isEqualTo("ora:1522");
  }

  private static DatabaseProbe table(String name, String keys) {
    DatabaseProbe probe = probe("postgres", "");
    probe.setTable(name);
    probe.setKeys(keys);
    return probe;
  }

  private static DatabaseProbe probe(String user, String password) {
    Database database = new Database();
    database.setJdbcUrl(URL);
    database.setUsername(user);
    database.setPassword(password);
    DatabaseProbe probe = new DatabaseProbe();
    probe.setDatabase(database);
    return probe;
  }

  private static List<Finding> found(DatabaseProbe probe, String sample) {
    return probe.ask(sample.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Sign> signs(DatabaseProbe probe, String sample) {
    return found(probe, sample).stream().map(Finding::sign).toList();
  }
}
