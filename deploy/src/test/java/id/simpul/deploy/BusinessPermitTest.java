package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.OssPusher;
import id.simpul.connectors.simulator.OssSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A restaurant opens: OSS brings its NIB with two permits, the licensing office and the tax office
 * hear of it, and OSS hears how the permit goes.
 */
class BusinessPermitTest {

  private static final String NIB = "9120001234567";
  private static final String PERMIT = "I-202601050000000000001";
  private static final String OTHER_PERMIT = "I-202601050000000000002";
  private static final String NEW_KIND = "029999999999";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path INSPECTION =
      Path.of("../mappings/city/licensing/samples/permit-status/inspection.source.json")
          .toAbsolutePath();

  private static final Path LICENCE =
      Path.of("../mappings/city/licensing/samples/business-licence/restaurant.source.json")
          .toAbsolutePath();

  @TempDir Path home;
  private final OssSimulator oss = new OssSimulator("kota", "sandi", "k1");
  private final SimulatedHttpServer licensing = new SimulatedHttpServer(BusinessPermitTest::office);
  private final SimulatedHttpServer bapenda =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"nib\":\"" + NIB + "\"}"));
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void openTheOffices() throws Exception {
    environment.put("OSS_BASE_URL", oss.start(0) + OssSimulator.BASE);
    environment.put("OSS_USER_KEY", "k1");
    environment.put("OSS_USERNAME", "kota");
    environment.put("OSS_PASSWORD", "sandi");
    URI office = licensing.start(0);
    environment.put("LICENSING_PERMIT_URL", office + "/permohonan");
    environment.put("LICENSING_DOCUMENT_URL", office + "/dokumen");
    environment.put("LICENSING_COMMITMENT_URL", office + "/komitmen");
    environment.put("LICENSING_API_KEY", "k2");
    environment.put("BAPENDA_BUSINESS_URL", bapenda.start(0) + "/usaha");
    environment.put("BAPENDA_API_KEY", "k3");
  }

  @AfterEach
  void closeTheOffices() {
    oss.close();
    licensing.close();
    bapenda.close();
  }

  @Test
  void aNibReachesBothOfficesOnceAndItsStatusReachesOss() throws Exception {
    String push =
        OssPusher.body(
            NIB,
            "SEDAP RASA CONTOH",
            "3671000000",
            "56101",
            PERMIT + ",029000000034",
            OTHER_PERMIT + "," + NEW_KIND);
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      URI city = city(hub, "receive-nib");

      // Somebody who does not know the password.
      assertThat(status(oss.pusher().pushWith(city, push, "0".repeat(40)))).isEqualTo("2");

      // OSS, which calls twice.
      assertThat(status(oss.pusher().push(city, push))).isEqualTo("1");
      assertThat(status(oss.pusher().push(city, push))).isEqualTo("1");
      await().atMost(PATIENCE).until(() -> licensing.received().size() == 1);
      await().atMost(PATIENCE).until(() -> bapenda.received().size() == 2);
      theLicensingOfficeKnowsThePermit();
      theTaxOfficeKnowsTheBusinessAndNoPerson();

      // A kind of permit that nobody has seen waits for an operator.
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(hub.get("/api/v1/missing-entries", hub.key("operator")).body())
                      .contains(
                          "\"participant\":\"licensing\",\"table\":\"kd-izin\",\"value\":\""
                              + NEW_KIND));

      // The power fails, and OSS calls once more.
      hub.kill();
      hub.start();
      assertThat(status(oss.pusher().push(city, push))).isEqualTo("1");

      // A permit of another regency is not for this city.
      String elsewhere = OssPusher.body(NIB, "CONTOH", "3201000000", "56101", "I-3,029000000034");
      assertThat(status(oss.pusher().push(city, elsewhere))).isEqualTo("1");
      await()
          .atMost(PATIENCE)
          .until(() -> messages(hub, "business-permit").findValuesAsText("sender").size() == 3);

      // The licensing office looks at the place.
      byte[] inspection = Files.readAllBytes(INSPECTION);
      HttpResponse<String> taken =
          hub.post(
              "/api/v1/flows/permit-status/messages",
              hub.key("licensing"),
              "application/json",
              inspection);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> oss.statuses().containsKey(PERMIT));
      JsonNode told = oss.statuses().get(PERMIT);
      assertThat(told.path("kd_status").asText()).isEqualTo("40");
      assertThat(told.path("tgl_status").asText()).isEqualTo("2026-01-07 09:30:00");
      assertThat(licensing.received()).hasSize(1);
      assertThat(bapenda.received()).hasSize(2);
    }
  }

  /** The licensing office knows one permit. */
  private static SimulatedAnswer office(ReceivedRequest request) {
    if (!request.path().startsWith("/komitmen")) {
      return SimulatedAnswer.json(201, "{\"nomor_permohonan\":\"" + PERMIT + "\"}");
    }
    return request.query().contains("nomor_permohonan=" + PERMIT)
        ? SimulatedAnswer.json(200, "{\"status\":\"terpenuhi\",\"catatan\":\"SPPL ada\"}")
        : SimulatedAnswer.json(404, "{}");
  }

  @Test
  void ossAndTheOfficeAskEachOtherAndTheLicenceGoesBothWays() throws Exception {
    oss.nib(
        NIB, "{\"nib\":\"" + NIB + "\",\"nama_perseroan\":\"SEDAP\",\"jenis_perseroan\":\"01\"}");
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      // The office asks what OSS has of the business.
      JsonNode known = json(registration(hub, NIB));
      assertThat(known.path("nama_usaha").asText()).isEqualTo("PT SEDAP");
      assertThat(json(registration(hub, "9999999999999")).path("status").asText())
          .isEqualTo("tidak_ada");

      // OSS asks whether the commitment is fulfilled.
      assertThat(commitment(hub, PERMIT)).isEqualTo("1 SPPL ada");
      assertThat(commitment(hub, OTHER_PERMIT)).isEqualTo("2 Permohonan tidak ditemukan.");
      await()
          .atMost(PATIENCE)
          .until(() -> messages(hub, "permit-commitment").findValuesAsText("sender").size() == 2);

      // The office issues the licence; OSS signs its own and says where it is.
      byte[] licence = Files.readAllBytes(LICENCE);
      HttpResponse<String> taken =
          hub.post(
              "/api/v1/flows/business-licence/messages",
              hub.key("licensing"),
              "application/json",
              licence);
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> oss.licences().containsKey(PERMIT));
      assertThat(oss.licences().get(PERMIT).path("kd_daerah").asText()).isEqualTo("3671000000");
      String file =
          "{\"receiveFileDS\":{\"id_izin\":\"%s\",\"nib\":\"%s\",\"file_izin\":\"https://oss.example/1\"}}"
              .formatted(PERMIT, NIB);
      HttpResponse<String> told = oss.pusher().push(city(hub, "receive-file-ds"), file);
      assertThat(json(told).at("/responreceiveFileDS/status").asText()).isEqualTo("1");
      await()
          .atMost(PATIENCE)
          .until(() -> licensing.received().stream().anyMatch(r -> r.path().equals("/dokumen")));
    }
  }

  private String commitment(RunningHub hub, String permit) throws Exception {
    String question =
        "{\"checkKomitmen\":{\"id_izin\":\"%s\",\"nib\":\"%s\"}}".formatted(permit, NIB);
    HttpResponse<String> answer = oss.pusher().push(city(hub, "check-komitmen"), question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode said = json(answer).path("responcheckKomitmen");
    return said.path("status").asText() + " " + said.path("keterangan").asText();
  }

  private static HttpResponse<String> registration(RunningHub hub, String nib) throws Exception {
    byte[] question = ("{\"nib\":\"" + nib + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        hub.post(
            "/api/v1/lookups/business-registration",
            hub.key("licensing"),
            "application/json",
            question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static URI city(RunningHub hub, String method) {
    return URI.create("http://127.0.0.1:" + hub.port() + "/partners/oss/" + method);
  }

  private void theLicensingOfficeKnowsThePermit() throws Exception {
    JsonNode permit = Json.parse(licensing.received().get(0).body());
    assertThat(permit.path("nomor_permohonan").asText()).isEqualTo(PERMIT);
    assertThat(permit.path("nama_usaha").asText()).isEqualTo("PT SEDAP RASA CONTOH");
    assertThat(permit.path("jenis_izin").asText()).isEqualTo("PB-RESTORAN");
    assertThat(permit.at("/proyek/0/lokasi/0/wilayah").asText()).isEqualTo("36.71.01.1001");
  }

  private void theTaxOfficeKnowsTheBusinessAndNoPerson() throws Exception {
    JsonNode business = Json.parse(bapenda.received().get(0).body());
    assertThat(business.path("npwp16").asText()).isEqualTo("0013456789415000");
    assertThat(business.at("/usaha/0/jenis_pajak").asText()).isEqualTo("PBJT-MAKANAN-MINUMAN");
    assertThat(business.toString()).doesNotContain("SITI", "JL. CONTOH", "150000000");
  }

  private static String status(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).at("/responreceiveNIB/status").asText();
  }

  private static JsonNode messages(RunningHub hub, String flow) throws Exception {
    return json(hub.get("/api/v1/messages?flow=" + flow, hub.key("operator")));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
