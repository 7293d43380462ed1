package id.simpul.connectors.oss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.OssSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OssSinksTest {

  private static final String STATUS = "{\"id_izin\":\"I-1\",\"kd_status\":\"40\"}";
  private static final String LICENCE = "{\"id_izin\":\"I-1\",\"nomor_izin\":\"503/1/2026\"}";

  private final ObjectMapper json = new ObjectMapper();
  private final OssSimulator oss = new OssSimulator("kota", "sandi", "k1");
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = oss.start(0);
  }

  @AfterEach
  void close() {
    oss.close();
  }

  @Test
  void a_status_goes_out_in_its_envelope_with_the_user_key() throws Exception {
    Outcome outcome = deliver("oss-licence-status-sink", STATUS);

    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    assertThat(oss.received().get(0).path()).isEqualTo("/v1/kl/rba/receiveLicenseStatus");
    assertThat(oss.received().get(0).header("user_key")).contains("k1");
    assertThat(oss.received().get(0).header("Idempotency-Key")).isEmpty();
    assertThat(json.readTree(oss.received().get(0).body()))
        .isEqualTo(json.readTree("{\"IZINSTATUS\":" + STATUS + "}"));
    assertThat(oss.statuses().get("I-1").path("kd_status").asText()).isEqualTo("40");
  }

  @Test
  void a_licence_is_known_by_its_number() throws Exception {
    Outcome.Delivered delivered = (Outcome.Delivered) deliver("oss-licence-sink", LICENCE);

    assertThat(delivered.reference()).isEqualTo("503/1/2026");
    assertThat(oss.licences()).containsOnlyKeys("I-1");
    assertThat(json.readTree(oss.received().get(0).body()).has("IZINFINAL")).isTrue();
  }

  @Test
  void a_nib_is_found_or_absent() throws Exception {
    oss.nib("9120001234567", "{\"nib\":\"9120001234567\",\"oss_id\":\"O-1\"}");

    assertThat(answer(ask("9120001234567")).at("/dataNIB/oss_id").asText()).isEqualTo("O-1");
    assertThat(answer(ask("9120001234567")).path("status").asText()).isEqualTo("found");
    assertThat(answer(ask("9120009999999")).toString()).isEqualTo("{\"status\":\"not-found\"}");
    oss.nextAnswers(kode("\"404\""));
    assertThat(answer(ask("9120009999999")).path("status").asText()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "400, Rejected", "'\"400\"', Rejected", "404, Rejected", "'\"405\"', Rejected",
    "401, Unavailable", "'\"403\"', Unavailable", "'\"500\"', Unknown", "504, Unknown",
    "'\"\"', Unknown", "'\" 200 \"', Delivered", "200, Delivered",
  })
  void the_code_counts_and_not_the_http_status(String code, String outcome) throws Exception {
    oss.nextAnswers(kode(code));

    assertThat(deliver("oss-licence-status-sink", STATUS).getClass().getSimpleName())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>504</html>", "[]", "{}", "{\"respon\":\"ok\"}"})
  void an_answer_without_a_code_leaves_it_open(String body) throws Exception {
    oss.nextAnswers(SimulatedAnswer.text(200, "application/json", body));

    assertThat(deliver("oss-licence-sink", LICENCE)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void a_wrong_user_key_is_oss_being_away_and_the_text_is_not_quoted() throws Exception {
    Outcome outcome = deliver("oss-licence-sink", LICENCE, "k2");

    assertThat(outcome).isEqualTo(new Outcome.Unavailable("OSS refused the user key: kode 401"));
  }

  @Test
  void http_failures_mean_what_they_mean_elsewhere() throws Exception {
    oss.nextAnswers(SimulatedAnswer.empty(503), SimulatedAnswer.cut());

    assertThat(deliver("oss-licence-sink", LICENCE)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(deliver("oss-licence-sink", LICENCE)).isInstanceOf(Outcome.Unknown.class);
    oss.goDown();
    assertThat(deliver("oss-licence-sink", LICENCE)).isInstanceOf(Outcome.Unavailable.class);
  }

  private static SimulatedAnswer kode(String code) {
    return SimulatedAnswer.json(
        200, "{\"responx\":{\"kode\":" + code + ",\"keterangan\":\"Siti\"}}");
  }

  private Outcome ask(String nib) throws Exception {
    return deliver("oss-inquiry-action", "{\"nib\":\"" + nib + "\"}");
  }

  private JsonNode answer(Outcome outcome) throws IOException {
    return json.readTree(((Outcome.Delivered) outcome).answer());
  }

  private Outcome deliver(String connector, String body) throws Exception {
    return deliver(connector, body, "k1");
  }

  private Outcome deliver(String connector, String body, String userKey) throws Exception {
    String at = address + OssSimulator.BASE;
    try (SinkUnderTest sink =
        new SinkUnderTest("kamelet:" + connector + "?baseUrl=" + at + "&userKey=" + userKey)) {
      return sink.deliver(body.getBytes(StandardCharsets.UTF_8));
    }
  }
}
