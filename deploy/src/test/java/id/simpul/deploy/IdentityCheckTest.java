package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.DukcapilSimulator;
import id.simpul.mappings.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job card is applied for: the office asks Dukcapil whether the applicant is who he says. */
class IdentityCheckTest {

  private static final String NIK = "3671014101900001";

  @TempDir Path home;
  private final DukcapilSimulator dukcapil = new DukcapilSimulator();

  @AfterEach
  void close() {
    dukcapil.close();
  }

  @Test
  void itIsAnsweredByYesAndNoAndTheNikStaysOutOfTheLog() throws Exception {
    dukcapil.person(NIK, Map.of("NAMA_LGKP", "SITI CONTOH", "TGL_LHR", "01-01-1990"));
    Map<String, String> environment =
        Map.of(
            "DUKCAPIL_BASE_URL", dukcapil.start(0).toString(),
            "DUKCAPIL_AREA", "36-71",
            "DUKCAPIL_AGENCY", "disnaker",
            "DUKCAPIL_USER", "u",
            "DUKCAPIL_PASSWORD", "p",
            "DUKCAPIL_IP", "127.0.0.1");
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      JsonNode same = json(ask(hub, NIK, "SITI CONTOH"));
      assertThat(same.path("status").asText()).isEqualTo("ditemukan");
      assertThat(same.at("/nama/cocok").asBoolean()).isTrue();
      assertThat(json(ask(hub, NIK, "BUDI LAIN")).at("/nama/cocok").asBoolean()).isFalse();
      assertThat(json(ask(hub, "3671014101900009", "A")).path("status").asText())
          .isEqualTo("tidak_ada");

      // A mistyped NIK costs no quota.
      int asked = dukcapil.received().size();
      assertThat(ask(hub, NIK.substring(1), "SITI CONTOH").statusCode()).isEqualTo(422);
      assertThat(dukcapil.received()).hasSize(asked);

      // When the quota is used up nobody asks on.
      dukcapil.quota(0);
      HttpResponse<String> paused = ask(hub, NIK, "SITI CONTOH");
      assertThat(paused.statusCode()).as(paused.body()).isEqualTo(503);
      assertThat(paused.headers().firstValue("Retry-After")).isPresent();
      int told = dukcapil.received().size();
      assertThat(ask(hub, NIK, "SITI CONTOH").statusCode()).isEqualTo(503);
      assertThat(dukcapil.received()).hasSize(told);

      theQuestionsAboutAPersonAreFoundByTheNikWhichStandsNowhere(hub);
    }
  }

  private static void theQuestionsAboutAPersonAreFoundByTheNikWhichStandsNowhere(RunningHub hub) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              String about = "/api/v1/messages?flow=identity-check&key=" + NIK;
              assertThat(json(hub.get(about, hub.key("operator")))).hasSize(4);
              assertThat(hub.get("/api/v1/messages", hub.key("operator")).body())
                  .doesNotContain(NIK);
            });
  }

  private static HttpResponse<String> ask(RunningHub hub, String nik, String name)
      throws Exception {
    String question =
        "{\"nik\":\"%s\",\"nama\":\"%s\",\"tanggal_lahir\":\"1990-01-01\",\"tujuan\":\"Kartu kerja\",\"dasar_hukum\":\"PKS contoh\"}"
            .formatted(nik, name);
    return hub.post(
        "/api/v1/lookups/identity-check",
        hub.key("job-card"),
        "application/json",
        question.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
