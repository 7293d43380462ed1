package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.LaporSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A street light on a national road is out: LAKSA's report reaches the nation's complaints once,
 * and what the ministry writes comes back to LAKSA.
 */
class CitizenReportTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path REPORTS =
      Path.of("../mappings/city/laksa/samples/citizen-report").toAbsolutePath();

  @TempDir Path home;
  private final LaporSimulator lapor = new LaporSimulator();
  private final SimulatedHttpServer laksa =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"id_tanggapan\":\"T-1\"}"));
  private final Map<String, String> environment = new HashMap<>();

  @AfterEach
  void close() {
    lapor.close();
    laksa.close();
  }

  @Test
  void aReportOutsideTheCitysAuthorityIsForwardedOnceAndItsFollowUpComesBack() throws Exception {
    lapor.answerEach(
        "{\"id\":1,\"content\":\"Sudah diperbaiki.\",\"institution_name\":\"PUPR\","
            + "\"created_at\":\"2026-01-08 09:00:00\"}");
    environment.put("LAPOR_BASE_URL", lapor.start(0) + "/lapor/3.0.0");
    environment.put("LAPOR_GATEWAY_CREDENTIAL", "g");
    environment.put("LAPOR_AUTH", "a");
    environment.put("LAPOR_TOKEN", "t");
    environment.put("LAPOR_FOLLOWUP_PERIOD", "1000");
    environment.put("LAKSA_FOLLOWUP_URL", laksa.start(0) + "/tanggapan");
    environment.put("LAKSA_API_KEY", "k");
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      String report = Files.readString(REPORTS.resolve("street-light-outside.source.json"));
      send(hub, report);
      await().atMost(PATIENCE).until(() -> lapor.complaints("LKS-2026-000101") == 1);
      assertThat(lapor.received().stream().map(r -> r.text()))
          .noneMatch(text -> text.contains("3671010101010001") || text.contains("812-0000"));

      // Within the city's authority: not for LAPOR.
      send(hub, named(report, "LKS-2026-000901").replace("\"luar\"", "\"kota\""));
      // Without a category: an operator decides.
      send(hub, named(report, "LKS-2026-000902").replace("jalan-nasional", ""));
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(hub.get("/api/v1/missing-entries", hub.key("operator")).body())
                      .contains("tanpa-kategori"));

      // The ministry has answered; LAKSA sends its report once more.
      await().atMost(PATIENCE).until(() -> !laksa.received().isEmpty());
      JsonNode answer = Json.parse(laksa.received().get(0).body());
      assertThat(answer.path("nomor_tiket").asText()).isEqualTo("LKS-2026-000101");
      assertThat(answer.path("isi").asText()).isEqualTo("Sudah diperbaiki.");
      send(hub, report);
      assertThat(lapor.complaints("LKS-2026-000101")).isOne();
      assertThat(lapor.complaints("LKS-2026-000901")).isZero();
      assertThat(lapor.complaints("LKS-2026-000902")).isZero();
    }
  }

  private static String named(String report, String ticket) {
    return report.replace("LKS-2026-000101", ticket);
  }

  private static void send(RunningHub hub, String report) throws Exception {
    var taken =
        hub.post(
            "/api/v1/flows/citizen-report/messages",
            hub.key("laksa"),
            "application/json",
            report.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
  }
}
