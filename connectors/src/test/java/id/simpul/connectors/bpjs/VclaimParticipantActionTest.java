package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.BpjsSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VclaimParticipantActionTest {

  private static final String NIK = "3671014101900001";
  private static final String CARD = "0001234567890";
  private static final String BY_NIK = "{\"nik\":\"" + NIK + "\",\"tglSEP\":\"2026-03-02\"}";
  private static final String BY_CARD = "{\"noKartu\":\"" + CARD + "\",\"tglSEP\":\"2026-03-02\"}";
  private static final String PARTICIPANT =
      "{\"noKartu\":\"0001234567890\",\"nik\":null,\"nama\":\"SITI CONTOH\","
          + "\"statusPeserta\":{\"kode\":\"0\",\"keterangan\":\"AKTIF\"}}";

  private final ObjectMapper json = new ObjectMapper();
  private final BpjsSimulator bpjs = new BpjsSimulator(new BpjsLogin("1234", "s3cret", "k1"));
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = bpjs.start(0);
    bpjs.participant(NIK, PARTICIPANT);
    bpjs.participant(CARD, PARTICIPANT);
  }

  @AfterEach
  void close() {
    bpjs.close();
  }

  @Test
  void a_participant_is_found_by_nik_and_by_card_number() throws Exception {
    assertThat(answer(ask(BY_NIK)).at("/peserta/statusPeserta/keterangan").asText())
        .isEqualTo("AKTIF");
    assertThat(answer(ask(BY_CARD)).path("status").asText()).isEqualTo("found");

    assertThat(bpjs.received().get(0).path())
        .isEqualTo("/vclaim-rest/Peserta/nik/" + NIK + "/tglSEP/2026-03-02");
    assertThat(bpjs.received().get(1).path())
        .isEqualTo("/vclaim-rest/Peserta/nokartu/" + CARD + "/tglSEP/2026-03-02");
  }

  @Test
  void the_hub_s_own_headers_and_the_secret_do_not_leave() throws Exception {
    ask(BY_NIK);

    ReceivedRequest request = bpjs.received().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.header("user_key")).contains("k1");
    assertThat(request.header("Idempotency-Key")).isEmpty();
    assertThat(request.headers().toString()).doesNotContain("s3cret");
  }

  @Test
  void what_was_not_asked_for_does_not_come_back() throws Exception {
    assertThat(answer(ask(BY_NIK)).toString()).doesNotContain("SITI");
    assertThat(answer(ask(BY_NIK, "&elements=nama, nik, umur")).path("peserta").toString())
        .isEqualTo("{\"nama\":\"SITI CONTOH\",\"nik\":null}");
  }

  @Test
  void a_participant_who_is_not_there_is_an_answer() throws Exception {
    JsonNode answer = answer(ask(BY_NIK.replace(NIK, "3671014101900002")));

    assertThat(answer.toString()).isEqualTo("{\"status\":\"not-found\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nik\":\"367101410190000\",\"tglSEP\":\"2026-03-02\"}",
        "{\"nik\":3671014101900001,\"tglSEP\":\"2026-03-02\"}",
        "{\"noKartu\":\"../1234567890\",\"tglSEP\":\"2026-03-02\"}",
        "{\"nik\":\"3671014101900001\",\"noKartu\":\"0001234567890\",\"tglSEP\":\"2026-03-02\"}",
        "{\"nik\":\"3671014101900001\",\"tglSEP\":\"2026-02-30\"}",
        "{\"nik\":\"3671014101900001\",\"tglSEP\":\"02-03-2026\"}",
        "{\"nik\":\"3671014101900001\"}",
        "{\"tglSEP\":\"2026-03-02\"}",
        "[]",
        "null",
        "{\"nik\"",
        ""
      })
  void a_question_in_a_wrong_form_costs_no_request(String question) throws Exception {
    assertThat(ask(question)).isInstanceOf(Outcome.Rejected.class);
    assertThat(ask(question).toString()).doesNotContain("36710");
    assertThat(bpjs.received()).isEmpty();
  }

  @Test
  void a_clock_that_differs_is_told_to_the_operator() throws Exception {
    bpjs.clockAhead(Duration.ofMinutes(6));
    assertThat(ask(BY_NIK).toString()).startsWith("Unavailable[reason=BPJS refused the time sent");

    bpjs.nextAnswers(
        SimulatedAnswer.json(200, "{\"metaData\":{\"code\":201,\"message\":\"Timestamp expired\"}}")
            .with("Date", "Mon, 02 Mar 2020 00:00:00 GMT"));
    assertThat(ask(BY_NIK).toString()).contains("this hub's clock is").contains("s ahead");
  }

  @Test
  void a_proxy_that_drops_the_user_key_is_no_fault_of_the_question() throws Exception {
    bpjs.loseUserKey();

    assertThat(ask(BY_NIK))
        .isEqualTo(new Outcome.Unavailable("BPJS refused consumer id, signature or user key"));
  }

  @Test
  void a_wrong_secret_is_no_fault_of_the_question() throws Exception {
    assertThat(ask(BY_NIK, "&secret=other")).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_limit_that_is_reached_is_no_fault_of_the_question() throws Exception {
    bpjs.requests(1);

    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Delivered.class);
    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void an_answer_that_does_not_open_is_unknown() throws Exception {
    bpjs.encryptWrongly();

    assertThat(ask(BY_NIK)).isEqualTo(new Outcome.Unknown("BPJS's answer could not be opened"));
  }

  @Test
  void both_spellings_of_the_envelope_and_plain_answers_are_understood() throws Exception {
    String plain = ",\"response\":{\"peserta\":" + PARTICIPANT + "}}";
    bpjs.nextAnswers(
        SimulatedAnswer.json(200, "{\"metaData\":{\"code\":200}" + plain),
        SimulatedAnswer.json(200, "{\"metadata\":{\"code\":\"200\"}" + plain));

    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Delivered.class);
    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void another_failure_is_a_refusal_that_quotes_no_text() throws Exception {
    bpjs.nextAnswers(
        SimulatedAnswer.json(
            200, "{\"metaData\":{\"code\":\"201\",\"message\":\"SITI CONTOH ditolak\"}}"));

    assertThat(ask(BY_NIK)).isEqualTo(new Outcome.Rejected("BPJS answered with code 201"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>OK</html>",
        "[]",
        "{\"metaData\":null}",
        "{\"metaData\":{\"code\":{}}}",
        "{\"metaData\":{\"code\":\"OK\"}}",
        "{\"metaData\":{\"code\":\"200\"}}",
        "{\"metaData\":{\"code\":\"200\"},\"response\":null}",
        "{\"metaData\":{\"code\":\"200\"},\"response\":\"QUJD\"}",
        "{\"metaData\":{\"code\":\"200\"},\"response\":{\"peserta\":{}}}"
      })
  void garbage_is_unknown(String answer) throws Exception {
    bpjs.nextAnswers(SimulatedAnswer.text(200, "text/html", answer));

    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void a_bpjs_that_is_down_slow_or_in_trouble_is_told_apart() throws Exception {
    bpjs.nextAnswers(
        SimulatedAnswer.cut(),
        SimulatedAnswer.text(500, "text/html", "<html>Runtime Error</html>"),
        SimulatedAnswer.empty(503));

    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unknown.class);
    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unknown.class);
    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unavailable.class);
    bpjs.latency(Duration.ofMinutes(1));
    assertThat(ask(BY_NIK, "&callTimeout=200")).isInstanceOf(Outcome.Unknown.class);
    bpjs.goDown();
    assertThat(ask(BY_NIK)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void does_not_start_with_an_address_that_is_none() {
    assertThatThrownBy(
            () ->
                new SinkUnderTest(
                    "kamelet:bpjs-vclaim-participant-action?baseUrl=file:x&consId=1&secret=2"))
        .hasStackTraceContaining("an address must be http(s)://");
  }

  private Outcome ask(String question) throws Exception {
    return ask(question, "&secret=s3cret");
  }

  private Outcome ask(String question, String parameters) throws Exception {
    String secret = parameters.contains("secret=") ? "" : "&secret=s3cret";
    String uri =
        "kamelet:bpjs-vclaim-participant-action?consId=1234&userKey=k1&baseUrl="
            + address
            + "/vclaim-rest";
    try (SinkUnderTest action = new SinkUnderTest(uri + secret + parameters)) {
      return action.deliver(question.getBytes(StandardCharsets.UTF_8));
    }
  }

  private JsonNode answer(Outcome outcome) throws IOException {
    return json.readTree(((Outcome.Delivered) outcome).answer());
  }
}
