package id.simpul.connectors.bpn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.ServedSource;
import id.simpul.connectors.simulator.BpnSimulator;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BpnSourceTest {

  private static final String NOP = "367101000200301230";

  private final ObjectMapper json = new ObjectMapper();
  private final BpnSimulator bpn = new BpnSimulator("bpn", "sandi");
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final List<JsonNode> known = new CopyOnWriteArrayList<>();
  private ServedSource hub;
  private volatile String answer = "{\"NAMA_WP\":\"SITI CONTOH\"}";
  private volatile boolean broken;

  @BeforeEach
  void start() throws Exception {
    hub = new ServedSource();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NOP,
        "36.71.010.002.003.0123.0",
        "36.71.010.002.003-0123.0",
        " 36 71010002003 01230"
      })
  void a_nop_dotted_or_plain_is_asked_without_the_login(String nop) throws Exception {
    serve("");

    JsonNode said = ask("\"NOP\":\"" + nop + "\",\"TAHUN\":2025");

    assertThat(said.path("respon_code").asText()).isEqualTo("OK");
    assertThat(said.at("/result/NAMA_WP").asText()).isEqualTo("SITI CONTOH");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).toString()).isEqualTo("{\"NOP\":\"" + NOP + "\",\"TAHUN\":\"2025\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "36710100020030123", "3671010002003012301", "36.71.010.002.003.0123.X"})
  void a_nop_that_has_not_18_digits_is_answered_without_asking(String nop) throws Exception {
    serve("");

    assertThat(ask("\"NOP\":\"" + nop + "\"").toString())
        .isEqualTo("{\"respon_code\":\"NOP tidak ditemukan\"}");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_wrong_login_learns_nothing_not_even_from_kept_answers() throws Exception {
    serve("");
    ask("\"NOP\":\"" + NOP + "\"");

    HttpResponse<String> said =
        new BpnSimulator("bpn", "salah").ask(city(), "\"NOP\":\"" + NOP + "\"");

    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(said.body()).isEqualTo("{\"respon_code\":\"Username atau password salah\"}");
    assertThat(asked).hasSize(1);
  }

  @Test
  void the_same_question_is_answered_again_without_asking() throws Exception {
    serve("");

    JsonNode first = ask("\"NOP\":\"" + NOP + "\",\"NTPD\":\"1\"");
    JsonNode again = ask("\"NTPD\":\"1\",\"NOP\":\"36.71.010.002.003.0123.0\"");
    ask("\"NOP\":\"" + NOP + "\",\"NTPD\":\"2\"");

    assertThat(again).isEqualTo(first);
    assertThat(asked).hasSize(2);
    assertThat(known).hasSize(1);
  }

  @Test
  void a_kept_answer_is_not_given_to_whom_the_hub_refuses() throws Exception {
    serve("");
    ask("\"NOP\":\"" + NOP + "\"");
    hub.refuseAs("no-agreement");

    assertThat(ask("\"NOP\":\"" + NOP + "\"").has("result")).isFalse();
  }

  @Test
  void without_a_life_each_question_is_asked() throws Exception {
    serve("&cacheLife=0");

    ask("\"NOP\":\"" + NOP + "\"");
    ask("\"NOP\":\"" + NOP + "\"");

    assertThat(asked).hasSize(2);
  }

  @Test
  void what_is_not_found_is_told_in_the_citys_words_and_asked_anew() throws Exception {
    serve("");
    answer = "{\"respon_code\":\"NTPD tidak ditemukan\"}";

    assertThat(ask("\"NOP\":\"" + NOP + "\"").toString()).isEqualTo(answer);
    answer = "{\"STATUS\":\"Y\"}";
    assertThat(ask("\"NOP\":\"" + NOP + "\"").at("/result/STATUS").asText()).isEqualTo("Y");
  }

  @ParameterizedTest
  @CsvSource({
    "not-accepted, Data tidak ditemukan",
    "answerer-away, 'Sistem tidak dapat dihubungi, mohon diulangi'",
    "no-answer, 'Sistem tidak dapat dihubungi, mohon diulangi'",
  })
  void a_question_that_the_hub_does_not_answer_has_a_code(String code, String said)
      throws Exception {
    serve("");
    hub.refuseAs(code);

    assertThat(ask("\"NOP\":\"" + NOP + "\"").path("respon_code").asText()).isEqualTo(said);
    hub.refuseAs("");
    assertThat(ask("\"NOP\":\"" + NOP + "\"").path("respon_code").asText()).isEqualTo("OK");
  }

  @Test
  void an_error_of_the_hub_is_a_code_too() throws Exception {
    serve("");
    broken = true;

    assertThat(ask("\"NOP\":\"" + NOP + "\"").path("respon_code").asText()).startsWith("Sistem");
  }

  @Test
  void without_a_password_it_does_not_start() {
    assertThatThrownBy(() -> serveWith("username=bpn&password="))
        .hasStackTraceContaining("bpn-source needs username and password");
  }

  private URI city() {
    return hub.at("bpn/in");
  }

  private JsonNode ask(String fields) throws Exception {
    HttpResponse<String> said = bpn.ask(city(), fields);
    assertThat(said.statusCode()).isEqualTo(200);
    return json.readTree(said.body());
  }

  private void serve(String parameters) throws Exception {
    serveWith("username=bpn&password=sandi" + parameters);
  }

  private void serveWith(String parameters) throws Exception {
    hub.serve("kamelet:bpn-source?path=bpn/in&" + parameters, this::take);
  }

  private void take(Exchange exchange) throws Exception {
    Message message = exchange.getMessage();
    byte[] kept = message.getHeader(ConnectorHeaders.KNOWN_ANSWER, byte[].class);
    (kept == null ? asked : known).add(json.readTree(message.getBody(byte[].class)));
    if (broken) {
      throw new IllegalStateException("out of order");
    }
    message.setBody(kept == null ? answer.getBytes(StandardCharsets.UTF_8) : kept);
    hub.answer(message);
  }
}
