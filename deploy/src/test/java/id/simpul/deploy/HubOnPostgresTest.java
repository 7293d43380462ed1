package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The hub as a process, pointed to PostgreSQL as the operators' page says. */
class HubOnPostgresTest {

  private static final String BODY =
      "{\"nomor\":\"m1\",\"kunci\":\"k1\",\"judul\":\"x\",\"tanggal\":\"31/12/2025\","
          + "\"rahasia\":\"T\",\"isi\":\"x\",\"kategori\":\"jalan\",\"kode_wilayah\":\"36.71\","
          + "\"kelurahan\":\"S\",\"waktu\":\"w\",\"lat\":\"1\",\"lon\":\"2\",\"telepon\":\"08\"}";

  @TempDir Path home;

  @Test
  void theMessageLogIsInPostgres() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RunningHub hub = new RunningHub(home, environment(postgres)).start()) {
      String key = hub.key("bench-sender");
      byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
      var answer = hub.post("/api/v1/flows/bench/messages", key, "application/json", body);
      assertThat(answer.statusCode()).isEqualTo(202);
      JdbcTemplate sql = new JdbcTemplate(postgres.getPostgresDatabase());
      await()
          .atMost(Duration.ofSeconds(30))
          .ignoreExceptions()
          .until(
              () ->
                  sql.queryForList("SELECT message_id FROM message", String.class).contains("m1"));
      assertThat(home.resolve("log")).doesNotExist();
    }
  }

  private static Map<String, String> environment(EmbeddedPostgres postgres) {
    return Map.of(
        "SPRING_DATASOURCE_URL",
        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "SPRING_DATASOURCE_USERNAME",
        "postgres",
        "SPRING_DATASOURCE_PASSWORD",
        "postgres",
        // Nobody listens there: the message stays on its queue.
        "BENCH_RECEIVER_URL",
        "http://127.0.0.1:1/in");
  }
}
