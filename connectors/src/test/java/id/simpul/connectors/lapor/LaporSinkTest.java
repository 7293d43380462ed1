package id.simpul.connectors.lapor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.LaporSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaporSinkTest {

  private static final String TICKET = "LKS/2026-01 & 7";
  private static final byte[] REPORT =
      ("{\"title\":\"Lampu padam\",\"tags_raw\":\"" + TICKET + "\"}")
          .getBytes(StandardCharsets.UTF_8);

  private final LaporSimulator lapor = new LaporSimulator();
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = lapor.start(0);
    sink = sink("&inquiryPath=/complaints&callTimeout=2000");
  }

  @AfterEach
  void close() {
    sink.close();
    lapor.close();
  }

  @Test
  void files_a_complaint_with_the_three_credentials() {
    assertThat(sink.deliver(REPORT))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("4199001"));

    ReceivedRequest request = lapor.received().get(0);
    assertThat(request.path()).isEqualTo("/lapor/3.0.0/complaints/complaint");
    assertThat(request.body()).isEqualTo(REPORT);
    assertThat(request.header("auth")).contains("Bearer a1");
    assertThat(request.header("token")).contains("{t1}");
    assertThat(request.header("apikey")).contains("g1");
  }

  @Test
  void an_id_as_text_in_a_renamed_envelope_is_still_the_reference() {
    lapor.idsAsText();
    lapor.wrapAnswers();

    assertThat(sink.deliver(REPORT))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("4199001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":false,\"message\":\"NIK 3671010101010001 salah\"}",
        "{\"status\":\"error\"}",
        "{\"errors\":{\"title\":[\"wajib\"]}}"
      })
  void an_error_inside_http_200_rejects_the_report_and_is_not_quoted(String answer) {
    lapor.nextAnswers(SimulatedAnswer.json(200, answer));

    assertThat(sink.deliver(REPORT))
        .isEqualTo(new Outcome.Rejected("LAPOR refused the report inside HTTP 200"));
  }

  @Test
  void a_status_inside_http_200_counts_whether_number_or_string() {
    lapor.nextAnswers(
        SimulatedAnswer.json(200, "{\"code\":\"422\"}"),
        SimulatedAnswer.json(200, "{\"status\":500}"),
        SimulatedAnswer.json(200, "{\"code\":401}"));

    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Rejected.class);
    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_success_that_mentions_no_error_is_not_taken_for_one() {
    lapor.nextAnswers(
        SimulatedAnswer.json(
            200,
            "{\"error\":false,\"errors\":[],\"status\":\"success\",\"code\":200,\"complaint_id\":9}"));

    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"code\":900901}", "{\"fault\":{\"code\":\"900902\"}}", "{\"code\":\"900901\"}"})
  void a_login_refused_by_the_gateway_is_no_fault_of_the_report(String answer) {
    lapor.nextAnswers(SimulatedAnswer.json(200, answer), SimulatedAnswer.json(401, answer));

    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad gateway</html>", "{}", "[]", "", "{\"complaint_id\":null}"})
  void an_answer_without_a_complaint_id_leaves_the_outcome_unknown(String answer) {
    lapor.nextAnswers(SimulatedAnswer.text(200, "text/html", answer));

    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void asks_before_a_repeat_and_does_not_store_the_report_twice() {
    sink.deliver(REPORT);

    assertThat(sink.deliverAskingFirst(REPORT)).isEqualTo(new Outcome.AlreadyDone("4199001"));
    assertThat(lapor.complaints(TICKET)).isEqualTo(1);
  }

  @Test
  void sends_what_lapor_does_not_have_whole() {
    assertThat(sink.deliverAskingFirst(REPORT)).isInstanceOf(Outcome.Delivered.class);

    assertThat(lapor.received().get(1).body()).isEqualTo(REPORT);
    assertThat(lapor.received().get(1).query()).isEmpty();
  }

  @Test
  void another_ticket_that_only_begins_alike_is_not_taken_for_this_one() {
    sink.deliver(
        new String(REPORT, StandardCharsets.UTF_8)
            .replace("& 7", "& 77")
            .getBytes(StandardCharsets.UTF_8));

    assertThat(sink.deliverAskingFirst(REPORT)).isInstanceOf(Outcome.Delivered.class);
    assertThat(lapor.complaints(TICKET)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html/>", "{\"success\":false}", "{\"results\":{}}"})
  void does_not_send_while_lapor_cannot_say_whether_it_has_the_report(String answer) {
    lapor.nextAnswers(SimulatedAnswer.json(200, answer));

    assertThat(sink.deliverAskingFirst(REPORT)).isInstanceOf(Outcome.Unknown.class);
    assertThat(lapor.received()).hasSize(1);
  }

  @Test
  void without_an_inquiry_path_a_repeat_is_stored_twice() throws Exception {
    try (SinkUnderTest blind = sink("")) {
      blind.deliver(REPORT);
      blind.deliverAskingFirst(REPORT);
    }

    assertThat(lapor.complaints(TICKET)).isEqualTo(2);
  }

  @Test
  void a_cut_after_sending_is_unknown_and_lapor_down_is_unavailable() {
    lapor.nextAnswers(SimulatedAnswer.cut());
    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unknown.class);

    lapor.goDown();
    assertThat(sink.deliver(REPORT)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void a_slow_lapor_may_have_stored_the_report() throws Exception {
    lapor.latency(Duration.ofMinutes(1));
    try (SinkUnderTest impatient = sink("&callTimeout=200")) {
      assertThat(impatient.deliver(REPORT)).isInstanceOf(Outcome.Unknown.class);
    }
    assertThat(lapor.complaints(TICKET)).isEqualTo(1);
  }

  @Test
  void does_not_start_with_an_address_that_is_none() {
    assertThatThrownBy(() -> new SinkUnderTest("kamelet:lapor-sink?baseUrl=file:x&auth=a&token=t"))
        .hasStackTraceContaining("an address must be http(s)://");
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    String base = address + "/lapor/3.0.0";
    return new SinkUnderTest(
        "kamelet:lapor-sink?baseUrl="
            + base
            + "&auth=a1&token=t1&gatewayCredential=g1"
            + parameters);
  }
}
