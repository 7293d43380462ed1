package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.BpnSimulator;
import id.simpul.mappings.json.Json;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.tools.RunScript;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house is sold: the land office asks whether its taxes are paid, and the tax office learns from
 * the deed that the parcel is larger than it thought.
 */
class LandTransferTest {

  private static final String NOP = "367101000200301230";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;
  private final BpnSimulator bpn = new BpnSimulator("bpn", "sandi");
  private final LocalDate yesterday = LocalDate.now(BpnSimulator.JAKARTA).minusDays(1);
  private final Map<String, String> environment = new HashMap<>();
  private Server server;
  private Connection database;

  @BeforeEach
  void openTheOffices() throws Exception {
    server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    String url =
        "jdbc:h2:tcp://127.0.0.1:%d/mem:%s;DB_CLOSE_DELAY=-1"
            .formatted(server.getPort(), UUID.randomUUID());
    database = DriverManager.getConnection(url, "sa", "sandi");
    try (Reader schema =
        new InputStreamReader(
            getClass().getResourceAsStream("/demo/sismiop.sql"), StandardCharsets.UTF_8)) {
      RunScript.execute(database, schema);
    }
    for (String office : List.of("SISMIOP", "TAX_MAP", "BPHTB")) {
      environment.put(office + "_JDBC_URL", url);
      environment.put(office + "_USERNAME", "sa");
      environment.put(office + "_PASSWORD", "sandi");
    }
    environment.put("BPN_DEEDS_URL", bpn.start(0) + BpnSimulator.DEEDS);
    for (String login : List.of("BPN_", "BPN_DEEDS_")) {
      environment.put(login + "USERNAME", "bpn");
      environment.put(login + "PASSWORD", "sandi");
    }
    environment.put("BPN_DEEDS_START", yesterday.toString());
    environment.put("BPN_DEEDS_PERIOD", "1000");
  }

  @AfterEach
  void closeTheOffices() throws Exception {
    bpn.close();
    database.close();
    server.stop();
  }

  @Test
  void theLandOfficeIsAnsweredWhileTheNotaryWaits() throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      JsonNode tax = ask(hub, "get-pbb-service", "\"NOP\":\"36.71.010.002.003.0123.0\"");
      assertThat(tax.path("respon_code").asText()).isEqualTo("OK");
      assertThat(tax.at("/result/NAMA_WP").asText()).isEqualTo("SITI CONTOH");
      assertThat(tax.at("/result/LUASTANAH_OP").asInt()).isEqualTo(118);
      assertThat(tax.at("/result/NJOP_TANAH_OP").asInt()).isEqualTo(259600000);
      assertThat(tax.at("/result/STATUS_TUNGGAKAN").asText()).isEqualTo("Belum lunas: 2025");

      JsonNode earlier = ask(hub, "get-pbb-service", "\"NOP\":\"" + NOP + "\",\"TAHUN\":\"2024\"");
      assertThat(earlier.at("/result/NJOP_TANAH_OP").asInt()).isEqualTo(236000000);
      assertThat(earlier.at("/result/STATUS_TUNGGAKAN").asText()).isEqualTo("Belum lunas: 2025");

      JsonNode duty =
          ask(hub, "get-bphtb-service", "\"NOP\":\"" + NOP + "\",\"NTPD\":\"NTPD0001\"");
      assertThat(duty.at("/result/STATUS").asText()).isEqualTo("Y");
      assertThat(duty.at("/result/TANGGAL_PEMBAYARAN").asText()).isEqualTo("05/01/2026");

      nothingIsSaidWhereThereIsNothing(hub);
      everyQuestionIsOnRecordAlsoOneThatWasAnsweredBefore(hub);
    }
  }

  private void everyQuestionIsOnRecordAlsoOneThatWasAnsweredBefore(RunningHub hub)
      throws Exception {
    ask(hub, "get-bphtb-service", "\"NOP\":\"" + NOP + "\",\"NTPD\":\"NTPD0001\"");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        json(
                            hub.get("/api/v1/messages?flow=land-duty", hub.key("operator")).body()))
                    .hasSize(4));
  }

  private void nothingIsSaidWhereThereIsNothing(RunningHub hub) throws Exception {
    String stranger = "367101000200301299";
    assertThat(code(hub, "get-pbb-service", "\"NOP\":\"" + stranger + "\""))
        .isEqualTo("NOP tidak ditemukan");
    assertThat(code(hub, "get-pbb-service", "\"NOP\":\"12345\"")).isEqualTo("NOP tidak ditemukan");
    assertThat(code(hub, "get-pbb-service", "\"NOP\":\"" + NOP + "\",\"TAHUN\":\"1999\""))
        .isEqualTo("Data tidak ditemukan");
    assertThat(code(hub, "get-bphtb-service", "\"NOP\":\"" + NOP + "\",\"NTPD\":\"X\""))
        .isEqualTo("NTPD tidak ditemukan");
    assertThat(code(hub, "get-bphtb-service", "\"NOP\":\"" + stranger + "\",\"NTPD\":\"X\""))
        .isEqualTo("NOP tidak ditemukan");
    HttpResponse<String> wrong =
        new BpnSimulator("bpn", "salah").ask(city(hub, "get-pbb-service"), "\"NOP\":\"1\"");
    assertThat(wrong.body()).contains("password salah");
  }

  @Test
  void aDeedIsWrittenOnceAndItsOtherAreaStandsInTheList() throws Exception {
    bpn.deed(yesterday, BpnSimulator.deed("0001/2026", yesterday, NOP, "120.50"));
    bpn.deed(yesterday, BpnSimulator.deed("0002/2026", yesterday, NOP, "118"));
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      await().atMost(PATIENCE).until(() -> rows("SELECT COUNT(*) FROM SERTIPIKAT_BPN") == 2);
      await().atMost(PATIENCE).until(() -> rows("SELECT COUNT(*) FROM SELISIH_LUAS") == 1);
      assertThat(
              rows(
                  "SELECT COUNT(*) FROM SELISIH_LUAS WHERE NOMOR_AKTA = '0001/2026'"
                      + " AND LUAS_AKTA = 120.50 AND LUAS_BUMI = 118"))
          .isEqualTo(1);
      assertThat(
              rows(
                  "SELECT COUNT(*) FROM SERTIPIKAT_BPN WHERE BUJUR = '106.6297'"
                      + " AND LINTANG = '-6.1783' AND JENIS_HAK = 'Hak Milik'"))
          .isEqualTo(2);

      // The power fails; the days are read again.
      hub.kill();
      int asked = bpn.received().size();
      hub.start();
      await().atMost(PATIENCE).until(() -> bpn.received().size() >= asked + 4);
      JsonNode messages =
          json(hub.get("/api/v1/messages?flow=land-deed", hub.key("operator")).body());
      assertThat(messages).hasSize(2);
      assertThat(rows("SELECT COUNT(*) FROM SELISIH_LUAS")).isEqualTo(1);
    }
  }

  private long rows(String query) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private String code(RunningHub hub, String service, String fields) throws Exception {
    return ask(hub, service, fields).path("respon_code").asText();
  }

  private JsonNode ask(RunningHub hub, String service, String fields) throws Exception {
    HttpResponse<String> answer = bpn.ask(city(hub, service), fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static URI city(RunningHub hub, String service) {
    return URI.create("http://127.0.0.1:" + hub.port() + "/partners/bpn/" + service);
  }

  private static JsonNode json(String text) throws Exception {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
