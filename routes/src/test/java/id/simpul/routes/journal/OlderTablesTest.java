package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.routes.intake.Unlogged;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

class OlderTablesTest {

  private static final String TIME = "TIMESTAMP WITH TIME ZONE '2026-01-02 03:04:05+00'";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Database.class)
  void whatAnOlderHubWroteIsStillThere(Database kind) throws Exception {
    try (HikariDataSource dataSource = kind.open(directory)) {
      firstVersion(dataSource);
      new LogDatabase(dataSource, "hub").migrate();
      MessageLog log = new SqlMessageLog(dataSource, new Unlogged());
      assertThat(log.original("01A").orElseThrow().body()).containsExactly(1, 2);
      List<MessageLog.Message> queued =
          log.search(Looking.forAll().state(MessageLog.State.QUEUED).search());
      assertThat(queued).extracting(MessageLog.Message::trackingId).containsExactly("01A");
      assertThat(queued.get(0).progress()).isEqualTo(MessageLog.Progress.UNDER_WAY);
    }
  }

  private static void firstVersion(HikariDataSource dataSource) throws Exception {
    String migrations;
    try (Connection c = dataSource.getConnection()) {
      migrations = LogSql.of(c).migrations();
    }
    Flyway.configure().dataSource(dataSource).locations(migrations).target("1").load().migrate();
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    sql.update(
        "INSERT INTO message (tracking_id, sender, flow, message_id, message_key, accepted_at,"
            + " content_type, progress, way, body_bytes, body) VALUES ('01A', 'laksa', 'note', '1',"
            + " 'k', "
            + TIME
            + ", 'text/plain', 'UNDER_WAY', '', 2, ?)",
        new byte[] {1, 2});
    sql.update(
        "INSERT INTO delivery (tracking_id, receiver, state, reference, cause, attempts, since)"
            + " VALUES ('01A', 'lapor', 'QUEUED', '', '', 0, "
            + TIME
            + ")");
  }
}
