package id.simpul.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlSourceTest {

  private static final String SAME = "'2026-11-24 10:00:00.5'";

  @TempDir Path state;

  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private final AtomicInteger offered = new AtomicInteger();
  private volatile String fails = "";
  private volatile String refuses = "";
  private DefaultCamelContext camel;

  @AfterEach
  void stop() {
    if (camel != null) {
      camel.stop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_row_becomes_a_message(Databases db) throws Exception {
    table(db);
    row(db, 1, SAME);
    poll(db, Map.of());
    await().untilAsserted(() -> assertThat(ids).containsExactly("1@2026-11-24T10:00:00.500"));
    JsonNode row = new ObjectMapper().readTree(lowerCase(bodies.get(0)));
    assertThat(row.path("id").textValue()).isEqualTo("1");
    assertThat(row.path("diubah").textValue()).isEqualToIgnoringCase("2026-11-24T10:00:00.5+07:00");
    assertThat(row.path("status").isNull()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void rows_with_equal_timestamps_are_neither_lost_nor_read_for_ever(Databases db)
      throws Exception {
    table(db);
    for (int id = 1; id <= 7; id++) {
      row(db, id, SAME);
    }
    poll(db, Map.of("maxRows", "3"));
    await().until(() -> ids.size() == 7);
    row(db, 0, SAME);
    await().until(() -> ids.size() == 8);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(offered).hasValue(8);
  }

  @Test
  void a_row_that_is_committed_late_is_read() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    try (Connection slow = db.connect();
        Statement late = slow.createStatement()) {
      slow.setAutoCommit(false);
      late.executeUpdate("INSERT INTO izin VALUES (1, '2026-11-24 09:59:30', NULL)");
      row(db, 2, "'2026-11-24 10:00:00'");
      poll(db, Map.of("overlap", "60"));
      await().until(() -> kept().equals("2026-11-24T10:00"));
      slow.commit();
    }
    await().until(() -> ids.size() == 2);
  }

  @Test
  void a_restart_goes_on_from_the_watermark() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, "'2026-11-24 08:00:00'");
    row(db, 2, "'2026-11-24 10:00:00'");
    poll(db, Map.of());
    await().until(() -> kept().equals("2026-11-24T10:00"));
    camel.stop();
    ids.clear();
    row(db, 3, "'2026-11-24 11:00:00'");
    poll(db, Map.of());
    await().until(() -> kept().equals("2026-11-24T11:00"));
    assertThat(ids).noneMatch(id -> id.startsWith("1@")).anyMatch(id -> id.startsWith("3@"));
  }

  @Test
  void a_row_that_the_hub_cannot_take_holds_the_watermark() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, "'2026-11-24 08:00:00'");
    row(db, 2, "'2026-11-24 10:00:00'");
    row(db, 3, "'2026-11-24 12:00:00'");
    fails = "2@";
    poll(db, Map.of("overlap", "0"));
    await().until(() -> offered.get() > 4);
    assertThat(kept()).isEqualTo("2026-11-24T08:00");
    assertThat(ids).hasSize(1);
    fails = "";
    await().until(() -> ids.size() == 3);
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void a_row_that_the_hub_refuses_does_not_stop_the_others() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, "'2026-11-24 08:00:00'");
    row(db, 2, "'2026-11-24 10:00:00'");
    refuses = "1@";
    poll(db, Map.of());
    await().until(() -> kept().equals("2026-11-24T10:00"));
    assertThat(ids).containsExactly("2@2026-11-24T10:00");
  }

  @Test
  void a_row_from_the_future_does_not_hide_the_present() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, "'2999-01-01 00:00:00'");
    poll(db, Map.of());
    await().until(() -> ids.size() == 1 && !kept().isEmpty());
    assertThat(kept()).startsWith("20").isLessThan("2999");
    db.execute("INSERT INTO izin SELECT 2, now() AT TIME ZONE 'Asia/Jakarta', NULL");
    await().until(() -> ids.size() == 2);
  }

  @ParameterizedTest
  @EnumSource
  void a_changed_row_is_a_new_message(Databases db) throws Exception {
    table(db);
    row(db, 1, SAME);
    poll(db, Map.of());
    await().until(() -> ids.size() == 1);
    db.execute("UPDATE izin SET diubah = '2026-11-24 10:00:01' WHERE id = 1");
    await().until(() -> ids.size() == 2);
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void a_number_may_be_the_watermark(Databases db) throws Exception {
    table(db);
    for (int id = 1; id <= 5; id++) {
      row(db, id * 1000, SAME);
    }
    poll(db, Map.of("watermarkColumn", "id", "start", "2000", "maxRows", "2"));
    await().until(() -> ids.size() == 4);
    await().until(() -> kept().equals("5000"));
    assertThat(ids.get(0)).isEqualTo("2000@2000");
  }

  @ParameterizedTest
  @EnumSource
  void a_row_is_marked_after_the_hub_has_it_and_only_then(Databases db) throws Exception {
    table(db);
    for (int id = 1; id <= 3; id++) {
      row(db, id, SAME);
    }
    fails = "2";
    poll(db, status());
    await().until(() -> offered.get() > 4);
    assertThat(marked(db)).isEqualTo("1");
    fails = "";
    await().until(() -> marked(db).equals("1,2,3"));
    assertThat(ids).containsExactly("1", "2", "3");
  }

  @Test
  void a_row_that_cannot_be_marked_is_offered_again_under_the_same_id() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, SAME);
    db.execute("ALTER TABLE izin ADD CONSTRAINT kunci CHECK (status IS NULL)");
    poll(db, status());
    await().until(() -> ids.size() > 1);
    assertThat(ids).containsOnly("1");
    db.execute("ALTER TABLE izin DROP CONSTRAINT kunci");
    await().until(() -> marked(db).equals("1"));
  }

  @Test
  void a_refused_row_is_marked_with_the_reason_and_the_others_pass() throws Exception {
    Databases db = Databases.POSTGRESQL;
    table(db);
    row(db, 1, SAME);
    row(db, 2, SAME);
    refuses = "1";
    Map<String, String> use = status();
    use.put("refusedStatement", "UPDATE izin SET status = :#refused WHERE id = :#id");
    poll(db, use);
    await().until(() -> marked(db).equals("1,2"));
    assertThat(db.read("SELECT status FROM izin ORDER BY id")).isEqualTo("malformed,SENT");
  }

  private static Map<String, String> status() {
    Map<String, String> use = new HashMap<>();
    use.put("watermarkColumn", "");
    use.put("query", "SELECT * FROM izin WHERE status IS NULL");
    use.put("takenStatement", "UPDATE izin SET status = 'SENT' WHERE id = :#id");
    return use;
  }

  private static void table(Databases db) throws SQLException {
    db.execute(
        "DROP TABLE IF EXISTS izin",
        "CREATE TABLE izin (id INT PRIMARY KEY, diubah TIMESTAMP(6) NULL, status VARCHAR(20))");
  }

  private static void row(Databases db, int id, String changed) throws SQLException {
    db.execute("INSERT INTO izin VALUES (" + id + ", " + changed + ", NULL)");
  }

  private static String marked(Databases db) throws SQLException {
    return db.read("SELECT id FROM izin WHERE status IS NOT NULL ORDER BY id");
  }

  private String kept() throws IOException {
    Path file = state.resolve("sql-source/use");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static String lowerCase(byte[] body) {
    return new String(body).toLowerCase();
  }

  private void poll(Databases db, Map<String, String> parameters) throws Exception {
    Map<String, String> use = new HashMap<>();
    use.put("query", "SELECT * FROM izin");
    use.put("idColumns", "id");
    use.put("watermarkColumn", "diubah");
    use.put("period", "100");
    use.put("jdbcUrl", db.url());
    use.put("username", db.user);
    use.putAll(parameters);
    camel = new DefaultCamelContext();
    camel.getPropertiesComponent().addInitialProperty("simpul.state-dir", state.toString());
    SqlUse.hand(camel, use);
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("kamelet:sql-source/use")
                .errorHandler(noErrorHandler())
                .process(SqlSourceTest.this::take);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    Message message = exchange.getMessage();
    String id = message.getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
    offered.incrementAndGet();
    if (!fails.isEmpty() && id.startsWith(fails)) {
      throw new IllegalStateException("the hub is full");
    }
    if (!refuses.isEmpty() && id.startsWith(refuses)) {
      message.setHeader(ConnectorHeaders.REFUSED, "malformed");
      return;
    }
    ids.add(id);
    bodies.add(message.getBody(byte[].class));
  }
}
