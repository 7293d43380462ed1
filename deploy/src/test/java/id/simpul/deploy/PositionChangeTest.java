package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SiasnSimulator;
import id.simpul.connectors.simulator.SimasnSimulator;
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
 * A new head of division: the personnel office hands the decree over once, BKN's history has the
 * position once, and what BKN then holds of the person comes back.
 */
class PositionChangeTest {

  private static final String POSITIONS = "/api/v1/flows/position-change/messages";
  private static final Path SAMPLES =
      Path.of("../mappings/city/simasn/samples/position-change").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String BUDI = "198001012005011001";

  @TempDir Path home;
  private final SiasnSimulator siasn = new SiasnSimulator("s1");
  private final SimasnSimulator office = new SimasnSimulator();
  private final Map<String, String> environment = new HashMap<>();
  private String simasn;

  @BeforeEach
  void openTheOffices() throws Exception {
    URI bkn = siasn.start(0);
    siasn.employee(BUDI, "PNS-0001", "BUDI CONTOH", "UNOR-0001");
    environment.put("SIASN_BASE_URL", bkn + SiasnSimulator.API);
    environment.put("SIASN_TOKEN_URL", bkn + SiasnSimulator.GATEWAY_TOKEN);
    environment.put("SIASN_USER_TOKEN_URL", bkn + SiasnSimulator.USER_TOKEN);
    environment.put("SIASN_CONSUMER_KEY", "s1");
    environment.put("SIASN_CONSUMER_SECRET", "s1");
    environment.put("SIASN_USER_CLIENT_ID", "kota");
    environment.put("SIASN_USER", "s1");
    environment.put("SIASN_PASSWORD", "s1");
    environment.put("SIASN_INSTANSI_ID", "I-1");
    environment.put("SIASN_SATUAN_KERJA_ID", "S-1");
    environment.put("SIASN_PERIOD", "1000");
    environment.put("SIMASN_EMPLOYEE_URL", office.start(0) + "/pegawai-bkn");
    environment.put("SIMASN_API_KEY", "k1");
  }

  @AfterEach
  void closeTheOffices() {
    siasn.close();
    office.close();
  }

  @Test
  void aPositionReachesBknOnceAndWhatBknHoldsComesBack() throws Exception {
    try (RunningHub hub = new RunningHub(home, environment, List.of()).start()) {
      simasn = hub.key("simasn");

      // BKN stores the position, but its answer is lost on the way.
      siasn.loseAnswerOnce("/unorjabatan/save");
      String id = accepted(hub, sample("structural-with-decree"));

      // The hub asks before it sends again: one row, with its decree.
      await().atMost(PATIENCE).until(() -> state(hub, id).equals("DELIVERED"));
      List<JsonNode> rows = siasn.records().of("PNS-0001");
      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).path("unorId").asText()).isEqualTo("UNOR-0002");
      assertThat(rows.get(0).path("eselonId").asText()).isEqualTo("31");
      assertThat(rows.get(0).at("/path/872").isObject()).isTrue();

      // BKN's copy of Budi's data comes back to the personnel office, once.
      await().atMost(PATIENCE).until(() -> !office.received().isEmpty());
      ReceivedRequest told = office.received().get(0);
      assertThat(Json.parse(told.body()).path("nip").asText()).isEqualTo(BUDI);
      assertThat(Json.parse(told.body()).path("tmt").asText()).isEqualTo("2022-03-01");
      assertThat(told.text()).doesNotContain("3671010101800001").doesNotContain("BUDI CONTOH");

      // The office sends the same once more: the first receipt, and nothing new at BKN.
      assertThat(accepted(hub, sample("structural-with-decree"))).isEqualTo(id);
      // Something changes at BKN: only then is there more to tell.
      siasn.employee(BUDI, "PNS-0001", "BUDI CONTOH", "UNOR-0002");
      await().atMost(PATIENCE).until(() -> office.received().size() == 2);
      assertThat(Json.parse(office.received().get(1).body()).path("id_unor_bkn").asText())
          .isEqualTo("UNOR-0002");
      assertThat(siasn.records().of("PNS-0001")).hasSize(1);
      assertThat(Files.readString(home.resolve("hub.log"))).doesNotContain(BUDI);
    }
  }

  private String accepted(RunningHub hub, byte[] position) throws Exception {
    HttpResponse<String> answer = hub.post(POSITIONS, simasn, "application/json", position);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    return json(answer).path("trackingId").asText();
  }

  private String state(RunningHub hub, String id) throws Exception {
    return json(hub.get("/api/v1/messages/" + id, simasn))
        .at("/message/deliveries/0/state")
        .asText();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sample(String name) throws Exception {
    return Files.readAllBytes(SAMPLES.resolve(name + ".source.json"));
  }
}
