package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that is read and a table that is written, plugged in by files alone. The hub is killed
 * ({@code kill -9}) in the middle: each row is taken in once and stands in the other table, and
 * what changes later follows.
 */
class TablePartiesTest {

  private static final Path CONFIG = Path.of("src/test/resources/table-parties");
  private static final int ROWS = 2000;
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir Path home;

  @Test
  void noRowIsLostOrDoubledAndAChangeFollows() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      JdbcTemplate sql = new JdbcTemplate(postgres.getPostgresDatabase());
      tables(sql);
      sql.execute("CREATE DATABASE log");
      JdbcTemplate log = new JdbcTemplate(postgres.getDatabase("postgres", "log"));
      try (RunningHub hub =
          new RunningHub(home, environment(postgres), List.of(RunningHub.BENCH, CONFIG)).start()) {
        await().atMost(LONG).until(() -> written(sql) >= 100);
        hub.kill();
        assertThat(written(sql)).as("rows written when the hub is killed").isLessThan(ROWS);

        hub.start();

        await().atMost(LONG).until(() -> written(sql) == ROWS);
        // The hub makes the log's tables behind its start.
        await().atMost(LONG).ignoreExceptions().until(() -> takenIn(log) == ROWS);
        aChangeFollows(sql, log);
        assertThat(home.resolve("state/sql-source")).isNotEmptyDirectory();
      }
      assertThat(differences(sql)).isZero();
      assertThat(takenIn(log)).as("messages taken in").isEqualTo(ROWS + 1);
    }
  }

  private static void aChangeFollows(JdbcTemplate sql, JdbcTemplate log) {
    sql.update("UPDATE surat SET judul = 'Berubah', diubah = now() WHERE nomor = 'N5'");
    await()
        .atMost(LONG)
        .until(
            () ->
                sql.queryForObject("SELECT perihal FROM masuk WHERE nomor = 'N5'", String.class)
                    .equals("Berubah"));
    await().atMost(LONG).until(() -> takenIn(log) == ROWS + 1);
  }

  private static void tables(JdbcTemplate sql) {
    sql.execute(
        "CREATE TABLE surat (nomor text PRIMARY KEY, kunci text, judul text, diubah timestamptz)");
    sql.execute("CREATE TABLE masuk (nomor text PRIMARY KEY, perihal text)");
    sql.update(
        "INSERT INTO surat SELECT 'N' || n, 'k' || n % 40, 'Surat ' || n,"
            + " now() - interval '1 hour' + n * interval '1 second' FROM generate_series(1, ?) n",
        ROWS);
  }

  private static int written(JdbcTemplate sql) {
    return count(sql, "SELECT count(*) FROM masuk");
  }

  /** By the message log. */
  private static int takenIn(JdbcTemplate log) {
    return count(log, "SELECT count(*) FROM message");
  }

  private static int differences(JdbcTemplate sql) {
    return count(
        sql,
        "SELECT count(*) FROM surat FULL JOIN masuk USING (nomor) WHERE judul IS DISTINCT FROM perihal");
  }

  private static int count(JdbcTemplate sql, String query) {
    return sql.queryForObject(query, Integer.class);
  }

  private static Map<String, String> environment(EmbeddedPostgres postgres) {
    String server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort();
    String url = server + "/postgres";
    Map<String, String> environment = new HashMap<>();
    environment.put("SPRING_DATASOURCE_URL", server + "/log");
    environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
    environment.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    environment.put("TABLE_SENDER_JDBC_URL", url);
    environment.put("TABLE_SENDER_USERNAME", "postgres");
    environment.put("TABLE_RECEIVER_JDBC_URL", url);
    environment.put("TABLE_RECEIVER_USERNAME", "postgres");
    // The benchmark's receiver gets nothing here.
    environment.put("BENCH_RECEIVER_URL", "http://127.0.0.1:1/in");
    return environment;
  }
}
