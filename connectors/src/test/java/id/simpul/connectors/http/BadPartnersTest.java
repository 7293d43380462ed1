package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receivers with bad habits, each reached by parameters alone. */
@Timeout(30)
class BadPartnersTest {

  private static final byte[] BODY = "{}".getBytes();
  private static final String RESULTS =
      "&resultPointer=/status/code&resultDone=00,200&resultDuplicate=D1&resultRetry=99";

  private final SimulatedHttpServer partner =
      new SimulatedHttpServer(request -> SimulatedAnswer.empty(200));
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = partner.start(0);
  }

  @AfterEach
  void close() {
    partner.close();
  }

  @Test
  void a_200_with_an_error_inside_rejects_the_message() throws Exception {
    assertThat(outcome(RESULTS, says(200, "\"E17\"")))
        .isEqualTo(new Outcome.Rejected("HTTP 200 with E17 inside"));
    assertThat(outcome(RESULTS, says(200, "\"NIK 3671 tidak cocok\"")))
        .isEqualTo(new Outcome.Rejected("HTTP 200 with another result inside"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"00\"", "200", "\"200\""})
  void a_success_is_one_as_text_and_as_number(String code) throws Exception {
    assertThat(outcome(RESULTS, says(200, code))).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @CsvSource({"200,'\"D1\"'", "400,'\"D1\"'", "500,'\"D1\"'"})
  void a_duplicate_inside_any_status_is_done(int status, String code) throws Exception {
    assertThat(outcome(RESULTS, says(status, code))).isInstanceOf(Outcome.AlreadyDone.class);
  }

  @Test
  void a_200_that_says_try_later_means_unavailable() throws Exception {
    assertThat(outcome(RESULTS, says(200, "99").with("Retry-After", "60")))
        .isEqualTo(
            new Outcome.Unavailable("the receiver says 99", Optional.of(Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>maintenance</html>", "", "{}", "{\"status\":{\"code\":null}}"})
  void a_200_of_something_in_between_leaves_the_outcome_unknown(String page) throws Exception {
    assertThat(outcome(RESULTS, SimulatedAnswer.text(200, "text/html", page)))
        .isEqualTo(new Outcome.Unknown("HTTP 200 without a result inside"));
  }

  @Test
  void an_error_status_is_one_whatever_is_inside() throws Exception {
    assertThat(outcome(RESULTS, says(503, "\"00\""))).isInstanceOf(Outcome.Unavailable.class);
    assertThat(outcome(RESULTS, says(422, "\"00\"")))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, e -> assertThat(e.reason()).isEqualTo("HTTP 422"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_that_means_failure_is_not_followed(int status) throws Exception {
    SimulatedAnswer toLogin = SimulatedAnswer.empty(status).with("Location", address + "/login");

    assertThat(outcome("", toLogin)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(partner.received()).hasSize(1);
  }

  @Test
  void a_redirect_that_means_success_is_one_where_the_receiver_is_known_to_say_so()
      throws Exception {
    assertThat(
            outcome(
                "&successStatus=200-299,303",
                SimulatedAnswer.empty(303).with("Location", "/receipt/7")))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("/receipt/7"));
  }

  @Test
  void a_status_that_was_not_listed_as_success_leaves_the_outcome_unknown() throws Exception {
    assertThat(outcome("&successStatus=201", SimulatedAnswer.empty(200)))
        .isEqualTo(new Outcome.Unknown("HTTP 200"));
  }

  @Test
  void a_duplicate_may_have_a_status_of_its_own() throws Exception {
    assertThat(outcome("&duplicateStatus=208,422", SimulatedAnswer.empty(422)))
        .isInstanceOf(Outcome.AlreadyDone.class);
  }

  @Test
  void a_partner_that_answers_after_the_timeout_leaves_the_outcome_unknown() throws Exception {
    partner.latency(Duration.ofSeconds(2));

    assertThat(outcome("&callTimeout=300", SimulatedAnswer.empty(200)))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(partner.received()).hasSize(1);
  }

  @Test
  void headers_are_added_by_template_and_the_content_type_replaced() throws Exception {
    outcome(
        "&contentType=RAW(application/vnd.api+json)&headers=RAW(X-App=simpul | "
            + "X-Request-Id=hub-<Idempotency-Key>|X-Sender=<Simpul-Sender>)",
        SimulatedAnswer.empty(200));

    ReceivedRequest request = partner.received().get(0);
    assertThat(request.header("X-App")).contains("simpul");
    assertThat(request.header("X-Request-Id")).contains("hub-idem-1");
    assertThat(request.header("Content-Type")).contains("application/vnd.api+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-A", "=v", "CamelHttpUri=http://evil", "X A=v", "X-A=<Authorization>"})
  void headers_that_could_steer_or_leak_do_not_start(String headers) {
    assertThatThrownBy(() -> sink("&headers=RAW(" + headers + ")"))
        .isNotNull()
        .hasStackTraceContaining("IllegalArgumentException");
  }

  private static SimulatedAnswer says(int status, String code) {
    return SimulatedAnswer.json(status, "{\"status\":{\"code\":" + code + "}}");
  }

  private Outcome outcome(String parameters, SimulatedAnswer answer) throws Exception {
    partner.nextAnswers(answer);
    try (SinkUnderTest sink = sink(parameters)) {
      return sink.deliver(BODY);
    }
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest("kamelet:http-sink?url=" + address + "/in" + parameters);
  }
}
