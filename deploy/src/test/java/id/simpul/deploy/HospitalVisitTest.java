package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.bpjs.BpjsLogin;
import id.simpul.connectors.simulator.BpjsSimulator;
import id.simpul.connectors.simulator.SatuSehatSimulator;
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
 * A morning at the city hospital, whose Khanza hands every registration over once: the queue of
 * BPJS gets it, and SATUSEHAT gets the visit.
 */
class HospitalVisitTest {

  private static final String VISITS = "/api/v1/flows/hospital-visit/messages";
  private static final Path SAMPLES =
      Path.of("../mappings/city/khanza/samples/hospital-visit").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SITI = "3671014101900001";
  private static final String SITIS_VISIT = "2026/01/05/000012";
  private static final String BUDI = "3671012507700005";
  private static final String BUDIS_VISIT = "2026/01/06/000044";

  @TempDir Path home;
  private final BpjsSimulator bpjs = new BpjsSimulator(new BpjsLogin("1234", "s3cret", "k1"));
  private final SatuSehatSimulator satusehat =
      new SatuSehatSimulator("client-1", "secret-1", "10000004");
  private final Map<String, String> environment = new HashMap<>();
  private String khanza;

  @BeforeEach
  void openTheOffices() throws Exception {
    URI health = satusehat.start(0);
    environment.put("SATUSEHAT_BASE_URL", health + SatuSehatSimulator.FHIR);
    environment.put("SATUSEHAT_TOKEN_URL", health + SatuSehatSimulator.TOKEN);
    environment.put("SATUSEHAT_CLIENT_ID", "client-1");
    environment.put("SATUSEHAT_CLIENT_SECRET", "secret-1");
    environment.put("SATUSEHAT_ORGANIZATION_ID", "10000004");
    environment.put("SATUSEHAT_NUMBER_RETRY", "2000");
    environment.put("BPJS_ANTREAN_URL", bpjs.start(0) + "/antreanrs");
    environment.put("BPJS_CONS_ID", "1234");
    environment.put("BPJS_SECRET", "s3cret");
    environment.put("BPJS_USER_KEY", "k1");
    satusehat.practitioner("3671010101800002", "N10000001");
  }

  @AfterEach
  void closeTheOffices() {
    bpjs.close();
    satusehat.close();
  }

  @Test
  void everyVisitIsReportedTwiceAndAPatientWhomSatusehatDoesNotKnowYetHoldsUpNobody()
      throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      khanza = hub.key("khanza");

      // Siti registers. SATUSEHAT has no IHS number for her: her visit waits, her place in the
      // queue does not.
      String sitis = accepted(hub, sample("insured-outpatient"));
      awaitState(hub, sitis, "bpjs", "DELIVERED");
      awaitState(hub, sitis, "satusehat", "HELD");
      assertThat(delivery(hub, sitis, "satusehat").path("cause").asText())
          .isEqualTo("SATUSEHAT has no IHS number for the patient's NIK yet");
      theQueueKnowsWhatItMayKnow();

      // Budi is known, and goes on past her.
      satusehat.patient(BUDI, "P00000000044");
      String budis = accepted(hub, sample("inpatient-still-there"));
      awaitState(hub, budis, "satusehat", "DELIVERED");
      assertThat(satusehat.encounters(BUDIS_VISIT)).hasSize(1);
      assertThat(satusehat.encounters(BUDIS_VISIT).get(0).at("/class/code").asText())
          .isEqualTo("IMP");
      assertThat(bpjs.lastTask(BUDIS_VISIT)).as("an inpatient has no queue").isEmpty();

      // The power fails. Nothing is forgotten, and nothing is told twice.
      hub.kill();
      hub.start();

      // The ministry registers Siti.
      satusehat.patient(SITI, "P00000000012");
      awaitState(hub, sitis, "satusehat", "DELIVERED");
      sitisVisitIsComplete(delivery(hub, sitis, "satusehat").path("reference").asText());
      assertThat(bpjs.received()).hasSize(1);
    }
  }

  @Test
  void whatKhanzaWritesWithoutACommaIsKeptWithThePlaceOfTheFault() throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      khanza = hub.key("khanza");
      byte[] broken = sample("comma-missing-after-visit-number");

      String id = accepted(hub, broken);

      await().atMost(PATIENCE).until(() -> progress(hub, id).equals("INVALID"));
      assertThat(way(hub, id).at("/events").toString()).contains("line 3, column");
      assertThat(hub.get("/api/v1/messages/" + id + "/original", khanza).body())
          .isEqualTo(new String(broken, StandardCharsets.UTF_8));
      assertThat(bpjs.received()).isEmpty();
      assertThat(satusehat.received()).isEmpty();
    }
  }

  private void theQueueKnowsWhatItMayKnow() throws Exception {
    assertThat(bpjs.received()).hasSize(1);
    JsonNode booking = Json.parse(bpjs.received().get(0).body());
    assertThat(booking.path("kodebooking").asText()).isEqualTo(SITIS_VISIT);
    assertThat(booking.path("jenispasien").asText()).isEqualTo("JKN");
    assertThat(booking.path("kodedokter").isInt()).isTrue();
    assertThat(booking.path("estimasidilayani").asLong()).isEqualTo(1_767_578_400_000L);
    assertThat(booking.toString())
        .doesNotContain("E11.9")
        .as("the doctor's NIK")
        .doesNotContain("3671010101800002");
  }

  private void sitisVisitIsComplete(String reference) {
    List<JsonNode> encounters = satusehat.encounters(SITIS_VISIT);
    assertThat(encounters).hasSize(1);
    JsonNode encounter = encounters.get(0);
    assertThat(encounter.path("id").asText()).isEqualTo(reference);
    assertThat(encounter.at("/subject/reference").asText()).isEqualTo("Patient/P00000000012");
    assertThat(encounter.at("/period/start").asText()).isEqualTo("2026-01-05T08:15:00+07:00");
    assertThat(encounter.at("/class/code").asText()).isEqualTo("AMB");
    assertThat(encounter.toString()).doesNotContain(SITI);
    assertThat(satusehat.conditions(reference)).containsExactly("E11.9", "I10");
  }

  private String accepted(RunningHub hub, byte[] visit) throws Exception {
    HttpResponse<String> answer = hub.post(VISITS, khanza, "application/json", visit);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).path("trackingId").asText();
  }

  private void awaitState(RunningHub hub, String id, String receiver, String state) {
    await(receiver + " " + state)
        .atMost(PATIENCE)
        .until(() -> delivery(hub, id, receiver).path("state").asText().equals(state));
  }

  private String progress(RunningHub hub, String id) throws Exception {
    return way(hub, id).at("/message/progress").asText();
  }

  private JsonNode delivery(RunningHub hub, String id, String receiver) throws Exception {
    for (JsonNode delivery : way(hub, id).at("/message/deliveries")) {
      if (delivery.path("receiver").asText().equals(receiver)) {
        return delivery;
      }
    }
    return Json.parse("{}".getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode way(RunningHub hub, String id) throws Exception {
    return json(hub.get("/api/v1/messages/" + id, khanza));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sample(String name) throws Exception {
    return Files.readAllBytes(SAMPLES.resolve(name + ".source.json"));
  }
}
