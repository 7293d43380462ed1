package id.simpul.connectors.dukcapil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.DukcapilSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DukcapilVerifyActionTest {

  private static final String NIK = "3671014101900001";
  private static final byte[] QUESTION =
      ("{\"NIK\":\"" + NIK + "\",\"NAMA_LGKP\":\"SITI CONTOH\",\"TGL_LHR\":\"01-01-1990\"}")
          .getBytes(StandardCharsets.UTF_8);

  private final ObjectMapper json = new ObjectMapper();
  private final DukcapilSimulator dukcapil = new DukcapilSimulator();
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = dukcapil.start(0);
    dukcapil.person(NIK, Map.of("NAMA_LGKP", "SITI CONTOH", "TGL_LHR", "02-01-1990"));
  }

  @AfterEach
  void close() {
    dukcapil.close();
  }

  @Test
  void each_element_comes_back_with_its_verdict() throws Exception {
    JsonNode answer = answer(ask(""));

    assertThat(answer.path("status").asText()).isEqualTo("found");
    assertThat(answer.at("/elements/NAMA_LGKP").asText()).isEqualTo("Sesuai (100)");
    assertThat(answer.at("/elements/TGL_LHR").asText()).isEqualTo("Tidak Sesuai");
  }

  @Test
  void the_login_and_the_misspelt_threshold_stand_in_the_body() throws Exception {
    ask("");

    JsonNode sent = json.readTree(dukcapil.received().get(0).body());
    assertThat(sent.path("user_id").asText()).isEqualTo("u");
    assertThat(sent.path("IP_USER").asText()).isEqualTo("10.0.0.1");
    assertThat(sent.path("TRESHOLD").asText()).isEqualTo("80");
    assertThat(sent.path("TGL_LHR").asText()).isEqualTo("01-01-1990");
    assertThat(dukcapil.received().get(0).header("Idempotency-Key")).isEmpty();
  }

  @Test
  void the_path_holds_area_agency_and_method_and_ministries_have_no_area() throws Exception {
    ask("&area=36-71");
    ask("");

    assertThat(dukcapil.received().get(0).path())
        .isEqualTo("/dukcapil/get_json/36-71/disnaker/CALL_VERIFY_BY_ELEMEN");
    assertThat(dukcapil.received().get(1).path())
        .isEqualTo("/dukcapil/get_json/disnaker/CALL_VERIFY_BY_ELEMEN");
  }

  @Test
  void the_spelling_of_names_follows_the_method() throws Exception {
    ask("&nikField=nik&userField=USER_ID&passwordField=PASSWORD&ipField=ip_address");

    JsonNode sent = json.readTree(dukcapil.received().get(0).body());
    assertThat(sent.path("nik").asText()).isEqualTo(NIK);
    assertThat(sent.path("USER_ID").asText()).isEqualTo("u");
    assertThat(sent.path("ip_address").asText()).isEqualTo("10.0.0.1");
    assertThat(sent.has("NIK")).isFalse();
  }

  @Test
  void a_quota_that_is_used_up_pauses_until_the_next_midnight() throws Exception {
    dukcapil.quota(0);

    Outcome.Unavailable away = (Outcome.Unavailable) ask("");

    assertThat(away.retryAfter())
        .hasValueSatisfying(
            pause -> assertThat(pause).isBetween(Duration.ZERO, Duration.ofDays(1)));
  }

  @Test
  void a_refused_login_is_no_fault_of_the_question() throws Exception {
    assertThat(ask("&userField=USER_ID")).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_nik_that_is_not_there_is_an_answer() throws Exception {
    dukcapil.close();
    try (DukcapilSimulator empty = new DukcapilSimulator()) {
      address = empty.start(0);
      assertThat(answer(ask("")).path("status").asText()).isEqualTo("not-found");
      empty.answerWithRespon();
      assertThat(answer(ask("")).path("status").asText()).isEqualTo("not-found");
    }
  }

  @Test
  void an_inactive_nik_is_an_answer_by_code_and_by_text() throws Exception {
    dukcapil.inactive(NIK);

    assertThat(answer(ask("")).path("status").asText()).isEqualTo("inactive");
    dukcapil.answerWithRespon();
    assertThat(answer(ask("")).path("status").asText()).isEqualTo("inactive");
    dukcapil.nextAnswers(SimulatedAnswer.json(200, "{\"content\":{\"RESPONSE_CODE\":14}}"));
    assertThat(answer(ask("")).path("status").asText()).isEqualTo("inactive");
  }

  @Test
  void renamed_keys_are_understood() throws Exception {
    dukcapil.renameKeys();

    assertThat(answer(ask("")).at("/elements/NAMA_LGKP").asText()).isEqualTo("Sesuai (100)");
  }

  @Test
  void what_the_register_holds_does_not_come_back() throws Exception {
    dukcapil.nextAnswers(
        SimulatedAnswer.json(
            200, "{\"content\":[{\"NAMA_LGKP\":\"Sesuai\",\"NO_KK\":\"3671010101010001\"}]}"),
        SimulatedAnswer.json(200, "{\"content\":[{\"NAMA_LGKP\":\"SITI CONTOH\"}]}"));

    assertThat(answer(ask("")).toString()).doesNotContain("3671010101010001");
    assertThat(ask("").toString()).startsWith("Unknown").doesNotContain("SITI");
  }

  @Test
  void a_final_code_is_a_refusal_that_quotes_no_text() throws Exception {
    dukcapil.nextAnswers(
        SimulatedAnswer.json(
            200, "{\"content\":[{\"RESPONSE_CODE\":8,\"RESPONSE\":\"NIK " + NIK + " ganda\"}]}"));

    assertThat(ask("")).isEqualTo(new Outcome.Rejected("Dukcapil answered with code 08"));
  }

  @Test
  void garbage_leaves_open_what_became_of_it() throws Exception {
    dukcapil.nextAnswers(
        SimulatedAnswer.text(200, "text/html", "<html>Sesuai</html>"),
        SimulatedAnswer.json(200, "{\"content\":[]}"),
        SimulatedAnswer.json(200, "{\"content\":[{\"NAMA_LGKP\":\"Ses"),
        SimulatedAnswer.json(200, "{\"content\":[{\"RESPON\":\"Method tidak ditemukan\"}]}"),
        SimulatedAnswer.empty(200));

    for (int i = 0; i < 5; i++) {
      assertThat(ask("")).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void a_register_that_is_down_slow_or_cuts_the_line_is_told_apart() throws Exception {
    dukcapil.nextAnswers(SimulatedAnswer.cut());
    assertThat(ask("")).isInstanceOf(Outcome.Unknown.class);
    dukcapil.latency(Duration.ofSeconds(5));
    assertThat(ask("&callTimeout=200")).isInstanceOf(Outcome.Unknown.class);
    dukcapil.goDown();
    assertThat(ask("")).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_parameter_cannot_lead_the_call_elsewhere() {
    assertThatThrownBy(() -> ask("&area=..")).hasStackTraceContaining("letters, digits");
  }

  private Outcome ask(String parameters) throws Exception {
    String uri =
        "kamelet:dukcapil-verify-action?agency=disnaker&user=u&password=p&ip=10.0.0.1&baseUrl=";
    try (SinkUnderTest action = new SinkUnderTest(uri + address + parameters)) {
      return action.deliver(QUESTION);
    }
  }

  private JsonNode answer(Outcome outcome) throws IOException {
    return json.readTree(((Outcome.Delivered) outcome).answer());
  }
}
