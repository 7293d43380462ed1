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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpActionTest {

  private static final String ANSWER = "{\"status\":\"00\",\"nama\":\"CONTOH\"}";

  private final SimulatedHttpServer system =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(200, ANSWER));
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = system.start(0);
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void a_question_stands_in_path_and_query_and_the_answer_comes_back() throws Exception {
    Outcome outcome =
        ask(
            "&path=RAW(/persons/</orang/nik>)&query=RAW(tgl=</lahir>|format=json|kosong=</tidak>)",
            "{\"orang\":{\"nik\":\"36/71 ?\"},\"lahir\":\"1 & 2\"}");

    assertThat(((Outcome.Delivered) outcome).answer()).isEqualTo(ANSWER.getBytes());
    ReceivedRequest request = system.received().get(0);
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/api/persons/36/71 ?");
    assertThat(request.query()).isEqualTo("tgl=1%20%26%202&format=json");
    assertThat(request.body()).isEmpty();
    assertThat(request.header("Content-Type")).isEmpty();
  }

  @Test
  void a_question_may_be_the_body() throws Exception {
    ask("&method=POST", "{\"nik\":\"1\"}");

    assertThat(system.received().get(0).text()).isEqualTo("{\"nik\":\"1\"}");
    assertThat(system.received().get(0).header("Content-Type")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"nik\":null}", "{\"nik\":\"\"}", "{\"nik\":{}}", "garbage"})
  void a_question_without_a_value_of_the_path_is_refused_and_not_asked(String question)
      throws Exception {
    assertThat(ask("&path=RAW(/p/</nik>)", question))
        .isEqualTo(new Outcome.Rejected("the question lacks a value of the path"));
    assertThat(system.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "."})
  void a_value_cannot_lead_to_another_path(String value) throws Exception {
    assertThat(ask("&path=RAW(/p/</nik>/x)", "{\"nik\":\"" + value + "\"}"))
        .isInstanceOf(Outcome.Rejected.class);
    assertThat(system.received()).isEmpty();
  }

  @Test
  void nothing_found_is_an_answer_where_the_system_is_known_to_say_so() throws Exception {
    system.nextAnswers(SimulatedAnswer.empty(404), SimulatedAnswer.empty(404));

    assertThat(ask("", "{}"))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, e -> assertThat(e.reason()).isEqualTo("HTTP 404"));
    Outcome.Delivered answer = (Outcome.Delivered) ask("&notFoundStatus=404", "{}");
    assertThat(new String(answer.answer(), StandardCharsets.UTF_8)).isEqualTo("{\"found\":false}");
  }

  @Test
  void a_200_with_an_error_inside_is_no_answer() throws Exception {
    system.nextAnswers(SimulatedAnswer.json(200, "{\"status\":\"E1\"}"));
    String results = "&resultPointer=/status&resultDone=00";

    assertThat(ask(results, "{}")).isEqualTo(new Outcome.Rejected("HTTP 200 with E1 inside"));
    assertThat(ask(results, "{}")).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void an_answer_over_the_limit_is_not_passed_on_in_part() throws Exception {
    assertThat(ask("&answerLimit=" + (ANSWER.length() - 1), "{}"))
        .isEqualTo(new Outcome.Unknown("no answer: AnswerTooLong"));
    assertThat(ask("&answerLimit=" + ANSWER.length(), "{}")).isInstanceOf(Outcome.Delivered.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"persons", "/p/<nik>", "/p/</nik"})
  void a_path_that_is_none_does_not_start(String path) {
    assertThatThrownBy(() -> ask("&path=RAW(" + path + ")", "{}"))
        .hasStackTraceContaining("IllegalArgumentException");
  }

  private Outcome ask(String parameters, String question) throws Exception {
    try (SinkUnderTest action =
        new SinkUnderTest("kamelet:http-action?url=" + address + "/api" + parameters)) {
      return action.deliver(question.getBytes(StandardCharsets.UTF_8));
    }
  }
}
