package id.simpul.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.ServedSource;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebhookSourceTest {

  private static final String BODY = "{\"event\":{\"id\":\"E-1\"},\"nama\":\"Siti\"}";
  private static final String SECRET = "rahasia";
  private static final String HUB_STYLE =
      "&signatureSecret=rahasia&signatureHeader=X-Hub-Signature-256"
          + "&signatureValue=RAW(sha256=<signature>)";
  private static final String TIMED =
      "&signatureSecret=rahasia&timestampHeader=X-Time"
          + "&signatureInput=RAW(<timestamp>.<method>.<path>.<query>.<body>)";

  private final HttpClient http = HttpClient.newHttpClient();
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
  void a_signed_call_is_taken_and_answered_with_its_receipt() throws Exception {
    serve(HUB_STYLE + "&idPointer=/event/id");

    HttpResponse<String> answer = call(Map.of("X-Hub-Signature-256", "sha256=" + hmac(BODY)));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"trackingId\":\"T-1\"}");
    assertThat(hub.offered()).hasSize(1);
    assertThat(hub.offered().get(0).getBody(String.class)).isEqualTo(BODY);
    assertThat(hub.offered().get(0).getHeaders()).isEqualTo(Map.of("Simpul-Message-Id", "E-1"));
    assertThat(answer.headers().map()).doesNotContainKey("X-Hub-Signature-256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha256=00", "sha512=x"})
  void a_wrong_signature_is_refused_and_nothing_is_offered(String signature) throws Exception {
    serve(HUB_STYLE);

    HttpResponse<String> answer = call(Map.of("X-Hub-Signature-256", signature));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"unauthenticated\"").doesNotContain("Sit");
    assertThat(hub.offered()).isEmpty();
  }

  @Test
  void a_signature_over_another_body_is_refused() throws Exception {
    serve(HUB_STYLE);

    assertThat(call(Map.of("X-Hub-Signature-256", "sha256=" + hmac(BODY + " "))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_recorded_call_is_of_no_use_after_the_tolerance() throws Exception {
    serve(TIMED);
    String now = Long.toString(Instant.now().getEpochSecond());
    String then = Long.toString(Instant.now().minusSeconds(301).getEpochSecond());
    String ahead = Long.toString(Instant.now().plusSeconds(330).getEpochSecond());

    assertThat(callAt(now, now).statusCode()).isEqualTo(202);
    assertThat(callAt(then, then).statusCode()).isEqualTo(401);
    assertThat(callAt(ahead, ahead).statusCode()).isEqualTo(401);
    assertThat(callAt(then, now).statusCode()).isEqualTo(401);
    assertThat(callAt("soon", "soon").statusCode()).isEqualTo(401);
  }

  @Test
  void clocks_that_differ_by_less_than_the_tolerance_do_not_matter() throws Exception {
    serve(TIMED + "&timestampTolerance=7200");
    String hourBehind = Long.toString(Instant.now().minusSeconds(3600).getEpochSecond());

    assertThat(callAt(hourBehind, hourBehind).statusCode()).isEqualTo(202);
  }

  @Test
  void a_key_a_token_and_a_password_prove_a_sender() throws Exception {
    serve("&apiKeyHeader=X-Key&apiKey=k");
    assertThat(call(Map.of("X-Key", "k")).statusCode()).isEqualTo(202);
    assertThat(call(Map.of("X-Key", "K")).statusCode()).isEqualTo(401);
    assertThat(call(Map.of()).statusCode()).isEqualTo(401);
  }

  @Test
  void basic_and_bearer_prove_a_sender() throws Exception {
    serveAt("basic", "&username=u&password=p");
    serveAt("bearer", "&bearer=t");

    assertThat(callTo("basic", Map.of("Authorization", "Basic dTpw")).statusCode()).isEqualTo(202);
    assertThat(callTo("basic", Map.of("Authorization", "Basic dTpx")).statusCode()).isEqualTo(401);
    assertThat(callTo("bearer", Map.of("Authorization", "Bearer t")).statusCode()).isEqualTo(202);
    assertThat(callTo("bearer", Map.of("Authorization", "Bearer")).statusCode()).isEqualTo(401);
  }

  @Test
  void all_proofs_that_are_set_are_wanted() throws Exception {
    serve(HUB_STYLE + "&apiKeyHeader=X-Key&apiKey=k");

    assertThat(call(Map.of("X-Key", "k")).statusCode()).isEqualTo(401);
    assertThat(call(Map.of("X-Hub-Signature-256", "sha256=" + hmac(BODY))).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"no-agreement,403", "malformed,400", "too-large,413", "conflict,409"})
  void what_the_hub_never_takes_is_answered_with_a_problem(String code, int status)
      throws Exception {
    serve("&bearer=t");
    hub.refuseAs(code);

    HttpResponse<String> answer = call(Map.of("Authorization", "Bearer t"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"detail\":\"Because.\"");
  }

  @Test
  void what_is_not_written_is_to_be_sent_again() throws Exception {
    serve("&bearer=t");
    hub.places(0);

    HttpResponse<String> answer = call(Map.of("Authorization", "Bearer t"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).doesNotContain("disk");
  }

  @Test
  void a_body_over_the_limit_is_refused() throws Exception {
    serve("&bearer=t&bodyLimit=" + (BODY.getBytes(StandardCharsets.UTF_8).length - 1));

    assertThat(call(Map.of("Authorization", "Bearer t")).statusCode()).isEqualTo(413);
    assertThat(hub.offered()).isEmpty();
  }

  @Test
  void the_id_may_stand_in_a_header_and_must_be_there() throws Exception {
    serve("&bearer=t&idHeader=X-Delivery");

    call(Map.of("Authorization", "Bearer t", "X-Delivery", "D-9"));
    assertThat(hub.offered().get(0).getHeader(ConnectorHeaders.MESSAGE_ID)).isEqualTo("D-9");
    assertThat(call(Map.of("Authorization", "Bearer t")).statusCode()).isEqualTo(400);
  }

  @Test
  void a_question_is_answered_with_the_body() throws Exception {
    serve("&bearer=t&answer=body&answerType=application/xml");

    HttpResponse<String> answer = call(Map.of("Authorization", "Bearer t"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BODY);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
  }

  @ParameterizedTest
  @CsvSource({
    "&signatureSecret=s&timestampHeader=X-Time,signatureInput must hold <timestamp>",
    "&signatureSecret=s&signatureInput=RAW(<nothing>),cannot be made over <nothing>",
    "&signatureSecret=s&signatureValue=x,signatureValue must contain",
    "&bearer=t&bodyLimit=0,bodyLimit must be",
  })
  void what_contradicts_itself_does_not_start(String parameters, String reason) {
    assertThatThrownBy(() -> serve(parameters)).hasStackTraceContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&apiKey=k", "&username=u", "&username=u&password="})
  void where_everybody_would_be_let_in_nobody_is(String parameters) throws Exception {
    serve(parameters);

    HttpResponse<String> answer = call(Map.of("Authorization", "Basic dTo="));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("not connected");
    assertThat(hub.offered()).isEmpty();
  }

  private void serve(String parameters) throws Exception {
    serveAt("in", parameters);
  }

  private void serveAt(String path, String parameters) throws Exception {
    hub.serve("kamelet:webhook-source?path=" + path + parameters);
  }

  private HttpResponse<String> call(Map<String, String> headers) throws Exception {
    return callTo("in", headers);
  }

  /** Signed for one moment, sent with another. */
  private HttpResponse<String> callAt(String signed, String sent) throws Exception {
    String signature = hmac(signed + ".POST./partners/in.." + BODY);
    return call(Map.of("X-Time", sent, "X-Signature", signature));
  }

  private HttpResponse<String> callTo(String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.at(path)).POST(HttpRequest.BodyPublishers.ofString(BODY));
    headers.forEach(request::setHeader);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
