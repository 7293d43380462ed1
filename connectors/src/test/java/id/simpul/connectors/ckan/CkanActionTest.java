package id.simpul.connectors.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector ckan-datastore-action. */
class CkanActionTest {

  private final CkanSimulator ckan = new CkanSimulator("t-1");
  private URI address;
  private String table;

  @BeforeEach
  void start() throws Exception {
    address = ckan.start(0);
    table = CkanTables.of(ckan, 7);
  }

  @AfterEach
  void close() {
    ckan.close();
  }

  @Test
  void rows_are_found_by_their_values_and_answered_as_they_are_written() throws Exception {
    assertThat(answer("{\"filters\":{\"kode\":\"3\"}}", ""))
        .isEqualTo(
            "{\"rows\":[{\"_id\":4,\"kode\":\"3\",\"2024\":\"03\",\"2025\":3.50}],"
                + "\"complete\":true}");
    assertThat(answer("{\"filters\":{\"kode\":[\"1\",\"2\"],\"2024\":\"02\"}}", ""))
        .contains("\"kode\":\"2\"")
        .doesNotContain("\"kode\":\"1\"");
    assertThat(answer("{\"filters\":{\"kode\":\"99\"}}", ""))
        .isEqualTo("{\"rows\":[],\"complete\":true}");
    assertThat(ckan.received().get(0).header("Authorization")).isEmpty();
  }

  @Test
  void more_rows_than_wanted_are_told_and_a_portal_that_gives_few_is_asked_again()
      throws Exception {
    String all = "{\"filters\":{\"kode\":[\"0\",\"1\",\"2\",\"3\",\"4\"]}}";

    assertThat(answer(all, "&maxRows=4")).contains("\"kode\":\"3\"", "\"complete\":false");
    assertThat(ckan.received()).hasSize(1);
    ckan.giveAtMost(2);
    assertThat(answer(all, "&maxRows=5")).contains("\"kode\":\"4\"", "\"complete\":true");
    assertThat(ckan.received()).hasSize(4);
  }

  @Test
  void a_column_or_a_table_that_is_not_there_is_rejected() throws Exception {
    assertThat(ask("{\"filters\":{\"nik\":\"1\"}}", ""))
        .isEqualTo(new Outcome.Rejected("datastore_search: not valid at filters"));
    table = "r-99";
    assertThat(ask("{\"filters\":{\"kode\":\"1\"}}", ""))
        .isEqualTo(new Outcome.Rejected("datastore_search: not found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"filters\":{}}",
        "{\"filters\":[1]}",
        "{\"filters\":{\"kode\":null}}",
        "{\"filters\":{\"kode\":[]}}",
        "{\"filters\":{\"kode\":{\"a\":1}}}"
      })
  void a_question_without_filters_would_read_the_whole_table(String question) throws Exception {
    assertThat(ask(question, ""))
        .isEqualTo(new Outcome.Rejected("the question has no filters of columns and their values"));
    assertThat(ckan.received()).isEmpty();
  }

  @Test
  void a_portal_that_gives_no_clear_answer_counts_as_away() throws Exception {
    String question = "{\"filters\":{\"kode\":\"1\"}}";
    for (SimulatedAnswer answer :
        new SimulatedAnswer[] {
          SimulatedAnswer.text(200, "text/html", "<html>"),
          SimulatedAnswer.json(200, "{\"success\":true,\"result\":{}}"),
          SimulatedAnswer.empty(500),
          SimulatedAnswer.empty(503)
        }) {
      ckan.nextAnswers(answer);
      assertThat(ask(question, "")).isInstanceOf(Outcome.Unavailable.class);
    }
    ckan.goDown();
    assertThat(ask(question, "")).isInstanceOf(Outcome.Unavailable.class);
  }

  private String answer(String question, String parameters) throws Exception {
    Outcome outcome = ask(question, parameters);
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return new String(((Outcome.Delivered) outcome).answer(), StandardCharsets.UTF_8);
  }

  private Outcome ask(String question, String parameters) throws Exception {
    String uri =
        "kamelet:ckan-datastore-action?baseUrl=" + address + "&resource=" + table + parameters;
    try (SinkUnderTest action = new SinkUnderTest(uri)) {
      return action.deliver(question.getBytes(StandardCharsets.UTF_8));
    }
  }
}
