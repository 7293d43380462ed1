package id.simpul.connectors.oss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.ServedSource;
import id.simpul.connectors.simulator.OssPusher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class OssSourceTest {

  private static final String NIB = "9120001234567";
  private static final String TWO_PERMITS =
      OssPusher.body(
          NIB, "CONTOH JAYA", "3671000000", "56101", "I-1,029000000034", "I-2,029000000035");

  private final ObjectMapper json = new ObjectMapper();
  private final OssPusher oss = new OssPusher("kota", "sandi");
  private ServedSource hub;

  @BeforeEach
  void start() throws Exception {
    hub = new ServedSource();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void each_permit_is_one_message_and_blanks_around_keys_are_gone() throws Exception {
    serve("receiveNIB");

    HttpResponse<String> answer = oss.push(city(), TWO_PERMITS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(said(answer, "responreceiveNIB").path("status").asText()).isEqualTo("1");
    assertThat(hub.offered()).hasSize(2);
    JsonNode second = json.readTree(hub.offered().get(1).getBody(byte[].class)).path("dataNIB");
    assertThat(second.path("nib").asText()).isEqualTo(NIB);
    assertThat(second.path("data_checklist")).hasSize(1);
    assertThat(second.at("/data_checklist/0/id_izin").asText()).isEqualTo("I-2");
    assertThat(second.at("/data_checklist/0/data_persyaratan/0/tipe_dokumen").asText())
        .isEqualTo("-");
    assertThat(second.path("data_proyek")).hasSize(1);
    assertThat(hub.ids().get(1)).startsWith("I-2.");
    assertThat(hub.offered().get(1).getHeaders()).containsOnlyKeys(ConnectorHeaders.MESSAGE_ID);
  }

  @Test
  void a_retry_is_the_same_message_and_a_change_another() throws Exception {
    serve("receiveNIB");

    oss.push(city(), TWO_PERMITS);
    oss.push(city(), TWO_PERMITS.replace("\n", " "));
    oss.push(city(), TWO_PERMITS.replace("Izin contoh", "Izin lain"));

    assertThat(hub.ids().subList(2, 4)).isEqualTo(hub.ids().subList(0, 2));
    assertThat(hub.ids().get(4)).startsWith("I-1.").isNotEqualTo(hub.ids().get(0));
  }

  @Test
  void without_a_checklist_the_nib_is_one_message() throws Exception {
    serve("receiveNIB");

    oss.push(city(), OssPusher.body(NIB, "CONTOH JAYA", "3671000000", "56101"));

    assertThat(hub.ids()).hasSize(1);
    assertThat(hub.ids().get(0)).startsWith(NIB + ".");
  }

  @Test
  void what_is_not_written_is_sent_again_until_everything_is_on_disk() throws Exception {
    serve("receiveNIB");
    hub.places(1);

    HttpResponse<String> first = oss.push(city(), TWO_PERMITS);

    assertThat(first.statusCode()).isEqualTo(503);
    assertThat(said(first, "responreceiveNIB").path("status").asText()).isEqualTo("2");
    assertThat(hub.offered()).hasSize(1);

    hub.places(Integer.MAX_VALUE);
    assertThat(oss.pushUntilTaken(city(), TWO_PERMITS, 3).statusCode()).isEqualTo(200);
    assertThat(hub.ids()).hasSize(3);
    assertThat(hub.ids().get(1)).isEqualTo(hub.ids().get(0));
  }

  @Test
  void a_wrong_token_is_status_2_and_nothing_is_offered() throws Exception {
    serve("receiveNIB");

    for (HttpResponse<String> answer :
        List.of(
            oss.pushWith(city(), TWO_PERMITS, "0".repeat(40)),
            oss.push(city(), TWO_PERMITS, LocalDate.now(OssToken.JAKARTA).minusDays(3)),
            oss.pushWith(city(), "{\"dataNIB\":", ""))) {
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode said = said(answer, "responreceiveNIB");
      assertThat(said.path("status").asText()).isEqualTo("2");
      assertThat(said.path("keterangan").asText()).isNotBlank();
    }
    assertThat(hub.offered()).isEmpty();
  }

  @Test
  void the_token_may_stand_in_the_query_or_be_a_bearer() throws Exception {
    serve("receiveNIB");
    String token = OssToken.of("kota", "sandi", NIB, LocalDate.now(OssToken.JAKARTA));

    assertThat(post("?a=b&token=" + token, "").body()).contains("\"status\":\"1\"");
    assertThat(post("", "Bearer " + token).body()).contains("\"status\":\"1\"");
    assertThat(post("?a=b&token=1" + token, "Bearer x").body()).contains("\"status\":\"2\"");
  }

  @Test
  void what_the_hub_never_takes_is_status_2_with_the_reason() throws Exception {
    serve("receiveNIB");
    hub.refuseAs("no-agreement");

    HttpResponse<String> answer = oss.push(city(), TWO_PERMITS);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode said = said(answer, "responreceiveNIB");
    assertThat(said.path("status").asText()).isEqualTo("2");
    assertThat(said.path("keterangan").asText()).isEqualTo("no-agreement: Because.");
  }

  @Test
  void a_file_is_one_message_of_its_own() throws Exception {
    serve("receiveFileDS");

    HttpResponse<String> answer =
        oss.push(
            city(),
            "{\"receiveFileDS\":{\"nib\":\"%s\",\"id_izin\":\"I-1\",\"file_izin\":\"x\"}}"
                .formatted(NIB));

    assertThat(said(answer, "responreceiveFileDS").path("status").asText()).isEqualTo("1");
    assertThat(hub.ids().get(0)).startsWith("I-1.");
  }

  @Test
  void a_question_is_answered_in_oss_envelope() throws Exception {
    serve("checkKomitmen");
    String question = "{\"checkKomitmen\":{\"nib\":\"" + NIB + "\",\"id_izin\":\"I-1\"}}";

    HttpResponse<String> answer = oss.push(city(), question);

    assertThat(json.readTree(answer.body()))
        .isEqualTo(json.readTree("{\"responcheckKomitmen\":" + question + "}"));
  }

  @ParameterizedTest
  @CsvSource({"answerer-away, 503", "no-answer, 503", "not-accepted, 200"})
  void a_question_without_an_answer_is_to_be_asked_again_or_not(String code, int status)
      throws Exception {
    serve("checkKomitmen");
    hub.refuseAs(code);

    HttpResponse<String> answer = oss.push(city(), "{\"checkKomitmen\":{\"nib\":\"" + NIB + "\"}}");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(said(answer, "responcheckKomitmen").path("status").asText()).isEqualTo("2");
  }

  private URI city() {
    return hub.at("oss/in");
  }

  private void serve(String method) throws Exception {
    hub.serve("kamelet:oss-source?path=oss/in&username=kota&password=sandi&method=" + method);
  }

  private JsonNode said(HttpResponse<String> answer, String envelope) throws Exception {
    return json.readTree(answer.body().getBytes(StandardCharsets.UTF_8)).path(envelope);
  }

  private HttpResponse<String> post(String query, String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(city() + query))
            .POST(HttpRequest.BodyPublishers.ofString(TWO_PERMITS));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
