package id.simpul.connectors.bps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.BpsSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector bps-table-action. */
class TableActionTest {

  private static final String KEY = "k3y0fBps";
  private static final String QUESTION =
      "{\"domain\":\"3671\",\"variable\":\"145\",\"years\":[\"2023\",\"2024\"]}";
  private static final String LISTS =
      "\"vervar\":[{\"val\":1,\"label\":\"Ciledug\"},{\"val\":11,\"label\":\"<b>Kota</b>\"}],"
          + "\"var\":[{\"val\":145,\"label\":\"Penduduk\"}],"
          + "\"turvar\":[{\"val\":0,\"label\":\"Tidak Ada\"}],"
          + "\"tahun\":[{\"val\":123,\"label\":\"2023\"},{\"val\":124,\"label\":\"2024\"}],"
          + "\"turtahun\":[{\"val\":0,\"label\":\"Tahun\"}],";

  private final BpsSimulator bps = new BpsSimulator(KEY);
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = bps.start(0);
  }

  @AfterEach
  void close() {
    bps.close();
  }

  @Test
  void composite_keys_become_rows_and_bold_labels_plain() throws Exception {
    bps.table("3671", "145", LISTS + "\"datacontent\":{\"114501230\":7,\"1114501240\":8.5}");

    JsonNode rows = rows(ask(QUESTION));

    assertThat(rows).hasSize(2);
    assertThat(rows.at("/0/region/label").asText()).isEqualTo("Ciledug");
    assertThat(rows.at("/0/year/label").asText()).isEqualTo("2023");
    assertThat(rows.at("/0/value").asInt()).isEqualTo(7);
    assertThat(rows.at("/1/region/label").asText()).isEqualTo("Kota");
    assertThat(rows.at("/1/value").asDouble()).isEqualTo(8.5);
    assertThat(bps.received().get(0).path()).endsWith("/var/145/th/123;124/key/" + KEY);
  }

  @Test
  void a_key_that_the_lists_do_not_explain_is_not_guessed() throws Exception {
    bps.table("3671", "145", LISTS + "\"datacontent\":{\"914501230\":7}");

    assertThat(ask(QUESTION))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, r -> assertThat(r.reason()).startsWith("1 values"));
  }

  @Test
  void a_key_that_can_be_read_in_two_ways_is_not_guessed() throws Exception {
    String two =
        LISTS
            .replace("{\"val\":123,\"label\":\"2023\"}", "{\"val\":12,\"label\":\"1912\"}")
            .replace("{\"val\":124,\"label\":\"2024\"}", "{\"val\":1,\"label\":\"1901\"}")
            .replace("\"turtahun\":[", "\"turtahun\":[{\"val\":20,\"label\":\"x\"},");
    bps.table("3671", "145", two + "\"datacontent\":{\"11450120\":7}");

    assertThat(ask(QUESTION)).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void data_that_is_not_available_is_an_answer_without_rows() throws Exception {
    assertThat(rows(ask(QUESTION))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"domain\":\"3671\",\"variable\":\"145\",\"years\":[]}",
        "{\"domain\":\"3671\",\"variable\":\"145\",\"years\":[\"2021\",\"2022\",\"2023\",\"2024\"]}",
        "{\"domain\":\"../x\",\"variable\":\"145\",\"years\":[\"2024\"]}",
        "[]"
      })
  void what_asks_for_no_table_is_refused_before_any_call(String question) throws Exception {
    assertThat(ask(question)).isInstanceOf(Outcome.Rejected.class);
    assertThat(bps.received()).isEmpty();
  }

  @Test
  void the_key_is_in_no_reason() throws Exception {
    try (SinkUnderTest wrong = action("n0tTheKey")) {
      assertThat(wrong.deliver(bytes(QUESTION)))
          .isEqualTo(new Outcome.Unavailable("BPS refused the key"));
    }
    bps.nextAnswers(SimulatedAnswer.text(500, "text/html", "GET /key/" + KEY));
    assertThat(ask(QUESTION).toString()).startsWith("Unavailable").doesNotContain(KEY);
    bps.goDown();
    assertThat(ask(QUESTION).toString()).startsWith("Unavailable").doesNotContain(KEY);
    assertThatThrownBy(() -> action("a/b")).hasStackTraceContaining("letters and digits");
  }

  private static JsonNode rows(Outcome outcome) throws Exception {
    return new ObjectMapper().readTree(((Outcome.Delivered) outcome).answer()).path("rows");
  }

  private Outcome ask(String question) throws Exception {
    try (SinkUnderTest action = action(KEY)) {
      return action.deliver(bytes(question));
    }
  }

  private SinkUnderTest action(String key) throws Exception {
    return new SinkUnderTest(
        "kamelet:bps-table-action?key=" + key + "&baseUrl=" + address + BpsSimulator.API);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
