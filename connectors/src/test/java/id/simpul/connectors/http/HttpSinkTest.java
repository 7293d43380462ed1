package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSinkTest {

  private static final byte[] BODY =
      "{\"judul\":\"Lampu jalan – padam\"}".getBytes(StandardCharsets.UTF_8);

  private final SimulatedHttpServer receiver =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"id\":77}"));
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = receiver.start(0);
    sink = sink("");
  }

  @AfterEach
  void close() {
    sink.close();
    receiver.close();
  }

  @Test
  void sends_the_bytes_with_both_ids_and_nothing_of_camel() {
    sink.exchange(BODY, Map.of("CamelFileName", "x", "Authorization", "leaked", "X-Inner", "y"));

    ReceivedRequest request = receiver.received().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/in");
    assertThat(request.body()).isEqualTo(BODY);
    assertThat(request.header("Idempotency-Key")).contains("idem-1");
    assertThat(request.header("Simpul-Tracking-Id")).contains("track-1");
    assertThat(request.header("Content-Type")).contains("application/json");
    assertThat(request.headers().keySet())
        .doesNotContain("CamelFileName", "Authorization", "X-Inner", "Expect");
  }

  @Test
  void headers_of_the_caller_cannot_redirect_the_call() {
    Map<String, Object> steering =
        Map.of(
            "CamelHttpUri", "http://127.0.0.1:1/x", "CamelHttpPath", "y", "CamelHttpMethod", "GET");

    sink.exchange(BODY, steering);

    assertThat(receiver.received()).extracting(ReceivedRequest::path).containsExactly("/in");
  }

  @Test
  void headers_of_the_answer_stay_behind() {
    receiver.nextAnswers(SimulatedAnswer.empty(200).with("X-Partner", "p"));

    Exchange after = sink.exchange(BODY, Map.of());

    assertThat(after.getMessage().getHeaders()).isEmpty();
  }

  @Test
  void takes_the_reference_from_location() {
    receiver.nextAnswers(SimulatedAnswer.empty(201).with("Location", "/in/9"));

    assertThat(sink.deliver(BODY))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("/in/9"));
  }

  @Test
  void takes_the_reference_from_the_answer_whether_number_or_string() throws Exception {
    receiver.nextAnswers(
        SimulatedAnswer.json(200, "{\"id\":77}"), SimulatedAnswer.json(200, "{\"id\":\"A-1\"}"));

    try (SinkUnderTest pointing = sink("&referencePointer=/id")) {
      assertThat(reference(pointing.deliver(BODY))).isEqualTo("77");
      assertThat(reference(pointing.deliver(BODY))).isEqualTo("A-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>OK</html>", "{\"other\":1}", "", "{\"id\":77", "77"})
  void garbage_where_a_reference_is_due_leaves_the_outcome_unknown(String answer) throws Exception {
    receiver.nextAnswers(SimulatedAnswer.text(200, "text/html", answer));

    try (SinkUnderTest pointing = sink("&referencePointer=/id")) {
      assertThat(pointing.deliver(BODY))
          .isEqualTo(new Outcome.Unknown("HTTP 200 without a reference in the answer"));
    }
  }

  @Test
  void a_conflict_means_done_only_where_the_receiver_is_known_to_say_so() throws Exception {
    receiver.nextAnswers(SimulatedAnswer.empty(409), SimulatedAnswer.empty(409));

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Rejected.class);
    try (SinkUnderTest lenient = sink("&conflictMeansDone=true")) {
      assertThat(lenient.deliver(BODY)).isInstanceOf(Outcome.AlreadyDone.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410, 413, 422})
  void other_client_errors_reject_the_message(int status) {
    String answer = "{\"nik\":\"3671010101010001\"}";
    receiver.nextAnswers(SimulatedAnswer.json(status, answer));

    assertThat(sink.deliver(BODY))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("HTTP " + status);
              assertThat(rejected.answer()).isEqualTo(answer.getBytes(StandardCharsets.UTF_8));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 500, 501})
  void errors_after_reading_leave_the_outcome_unknown(int status) {
    receiver.nextAnswers(SimulatedAnswer.empty(status));

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 502, 503, 504, 301, 302, 307})
  void lost_logins_limits_gateways_and_redirects_mean_unavailable(int status) {
    receiver.nextAnswers(SimulatedAnswer.empty(status).with("Location", "http://127.0.0.1:1/"));

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void a_receiver_asking_to_be_left_alone_is_quoted() {
    receiver.nextAnswers(SimulatedAnswer.empty(503).with("Retry-After", "120"));

    assertThat(sink.deliver(BODY))
        .isEqualTo(new Outcome.Unavailable("HTTP 503", Optional.of(Duration.ofMinutes(2))));
  }

  @Test
  void a_refused_connection_means_unavailable() {
    receiver.goDown();

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void an_unknown_host_means_unavailable() throws Exception {
    try (SinkUnderTest lost = new SinkUnderTest("kamelet:http-sink?url=http://gone.invalid/in")) {
      assertThat(lost.deliver(BODY)).isInstanceOf(Outcome.Unavailable.class);
    }
  }

  @Test
  void plain_http_behind_https_means_unavailable() throws Exception {
    String secure = address.toString().replace("http:", "https:");
    try (SinkUnderTest tls = new SinkUnderTest("kamelet:http-sink?url=" + secure)) {
      assertThat(tls.deliver(BODY)).isInstanceOf(Outcome.Unavailable.class);
    }
  }

  @Test
  void a_connection_cut_after_the_request_is_unknown_and_not_sent_again() {
    receiver.nextAnswers(SimulatedAnswer.cut());

    assertThat(sink.deliver(BODY)).isInstanceOf(Outcome.Unknown.class);
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void a_slow_answer_is_unknown() throws Exception {
    receiver.latency(Duration.ofMinutes(1));
    try (SinkUnderTest impatient = sink("&callTimeout=200")) {
      assertThat(impatient.deliver(BODY)).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void an_answer_that_is_too_long_is_cut_and_its_status_counts() {
    receiver.nextAnswers(
        SimulatedAnswer.text(200, "text/plain", "x".repeat(WholeAnswer.LIMIT + 1)),
        SimulatedAnswer.text(422, "text/plain", "x".repeat(WholeAnswer.LIMIT + 1)));

    assertThat(sink.deliver(BODY))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, d -> assertThat(d.answer()).hasSize(WholeAnswer.LIMIT));
    assertThat(sink.deliver(BODY))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo("HTTP 422");
              assertThat(rejected.answer()).hasSize(WholeAnswer.LIMIT);
            });
  }

  @Test
  void logs_in_with_what_is_configured() throws Exception {
    try (SinkUnderTest keyed = sink("&apiKeyHeader=X-Api-Key&apiKey=k1&username=u&password=p");
        SinkUnderTest bearing = sink("&bearer=t1")) {
      keyed.deliver(BODY);
      bearing.deliver(BODY);
    }

    assertThat(receiver.received().get(0).header("X-Api-Key")).contains("k1");
    assertThat(receiver.received().get(0).header("Authorization")).contains("Basic dTpw");
    assertThat(receiver.received().get(1).header("Authorization")).contains("Bearer t1");
  }

  @Test
  void a_key_may_hold_any_character() throws Exception {
    try (SinkUnderTest keyed = sink("&apiKeyHeader=X-Api-Key&apiKey=RAW(a&b+c%20=d)")) {
      keyed.deliver(BODY);
    }

    assertThat(receiver.received().get(0).header("X-Api-Key")).contains("a&b+c%20=d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:/tmp", "direct:other", "http://a/b?httpMethod=GET", "http://u:p%40a/"})
  void an_address_that_is_not_a_plain_web_address_does_not_start(String url) {
    assertThatThrownBy(() -> new SinkUnderTest("kamelet:http-sink?url=" + url))
        .hasStackTraceContaining("an address must be http(s)://");
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest("kamelet:http-sink?url=" + address + "/in" + parameters);
  }

  private static String reference(Outcome outcome) {
    return ((Outcome.Delivered) outcome).reference();
  }
}
