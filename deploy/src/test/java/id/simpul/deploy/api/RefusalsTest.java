package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to be refused by the API, over real HTTP. */
class RefusalsTest {

  private static final String SUBMIT = "/api/v1/flows/bench/messages";

  @TempDir static Path home;
  private static RunningHub hub;

  @BeforeAll
  static void start() throws Exception {
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", "http://127.0.0.1:9/")).start();
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  @Test
  void noKey() throws Exception {
    refused(hub.post(SUBMIT, "", "application/json", bytes("{}")), 401, "unauthenticated");
  }

  @Test
  void wrongKey() throws Exception {
    refused(
        hub.post(SUBMIT, "smpl_nobody", "application/json", bytes("{}")), 401, "unauthenticated");
  }

  @Test
  void unknownFlow() throws Exception {
    refused(
        submit("/api/v1/flows/nothing/messages", "application/json", "{}"), 404, "unknown-flow");
  }

  @Test
  void participantThatDoesNotSendTheFlow() throws Exception {
    refused(
        hub.post(SUBMIT, hub.key("bench-receiver"), "application/json", bytes("{}")),
        403,
        "not-a-sender");
  }

  @Test
  void wrongContentType() throws Exception {
    refused(submit(SUBMIT, "text/plain", "{}"), 415, "unsupported-type");
  }

  @Test
  void malformedJsonSaysWhere() throws Exception {
    HttpResponse<String> answer = submit(SUBMIT, "application/json", "{\"nomor\":\n}");
    refused(answer, 400, "malformed");
    assertThat(answer.body()).contains("line 2");
  }

  @Test
  void deepNesting() throws Exception {
    refused(submit(SUBMIT, "application/json", "[".repeat(50_000)), 400, "malformed");
  }

  @Test
  void duplicateKey() throws Exception {
    refused(
        submit(SUBMIT, "application/json", "{\"nomor\":\"1\",\"nomor\":\"2\"}"), 400, "malformed");
  }

  @Test
  void tooLarge() throws Exception {
    refused(
        submit(SUBMIT, "application/json", "\"" + "x".repeat(2 << 20) + "\""), 413, "too-large");
  }

  @Test
  void gzipBomb() throws Exception {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(new byte[64 << 20]);
    }
    String head = "Content-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n";
    assertThat(raw(head, zipped.toByteArray())).startsWith("HTTP/1.1 413").contains("too-large");
  }

  @Test
  void unknownContentEncoding() throws Exception {
    assertThat(raw("Content-Encoding: br\r\nContent-Length: 2\r\n", bytes("{}")))
        .startsWith("HTTP/1.1 415");
  }

  @Test
  void largeHeaders() throws Exception {
    assertThat(raw("X-Filler: " + "x".repeat(20_000) + "\r\nContent-Length: 2\r\n", bytes("{}")))
        .startsWith("HTTP/1.1 431")
        .contains("headers-too-large");
  }

  @Test
  void controlCharacterInTheMessageId() throws Exception {
    refused(submit(SUBMIT, "application/json", "{\"nomor\":\"a\\u0007b\"}"), 400, "bad-message-id");
  }

  @Test
  void anotherBodyUnderTheSameId() throws Exception {
    assertThat(submit(SUBMIT, "application/json", "{\"nomor\":\"same\"}").statusCode())
        .isEqualTo(202);
    refused(
        submit(SUBMIT, "application/json", "{\"nomor\":\"same\",\"judul\":\"x\"}"),
        409,
        "conflict");
  }

  @Test
  void theStatusIsThereRightAfterTheReceiptAndOnlyForThoseConcerned() throws Exception {
    String id =
        json(submit(SUBMIT, "application/json", "{\"nomor\":\"mine\"}"))
            .path("trackingId")
            .asText();
    assertThat(hub.get("/api/v1/messages/" + id, hub.key("bench-sender")).statusCode())
        .isEqualTo(200);
    refused(hub.get("/api/v1/messages/" + id, hub.key("bench-receiver")), 404, "not-found");
  }

  @Test
  void methodThatIsNotAllowed() throws Exception {
    refused(hub.get("/api/v1/replays", hub.key("operator")), 405, "method-not-allowed");
  }

  @Test
  void pathThatDoesNotExist() throws Exception {
    refused(hub.get("/api/v1/nothing", hub.key("operator")), 404, "not-found");
  }

  @Test
  void replayByAParticipant() throws Exception {
    refused(
        hub.post("/api/v1/replays/plan", hub.key("bench-sender"), "application/json", bytes("{}")),
        403,
        "forbidden");
  }

  @Test
  void searchWithAWrongParameter() throws Exception {
    refused(hub.get("/api/v1/messages?state=NONSENSE", hub.key("operator")), 400, "bad-request");
  }

  @Test
  void bodyThatEndsEarly() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", hub.port())) {
      socket.getOutputStream().write(request("Content-Length: 500\r\n", bytes("{\"nomor\":")));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .doesNotStartWith("HTTP/1.1 202")
          .doesNotContain("Exception");
    }
  }

  @Test
  void aMessageThatCannotBeTranslatedIsAcceptedAndShownAsInvalid() throws Exception {
    String id =
        json(submit(SUBMIT, "application/json", "{\"judul\":\"no number\"}"))
            .path("trackingId")
            .asText();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                hub.get("/api/v1/messages/" + id, hub.key("operator")).body().contains("INVALID"));
  }

  private static HttpResponse<String> submit(String path, String type, String body)
      throws Exception {
    return hub.post(path, hub.key("bench-sender"), type, bytes(body));
  }

  private static String raw(String headers, byte[] body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", hub.port())) {
      socket.getOutputStream().write(request("Connection: close\r\n" + headers, body));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] request(String headers, byte[] body) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(
        bytes(
            "POST "
                + SUBMIT
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer "
                + hub.key("bench-sender")
                + "\r\n"
                + headers
                + "\r\n"));
    all.write(body);
    return all.toByteArray();
  }

  private static void refused(HttpResponse<String> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("detail_id").asText()).isNotEmpty();
    assertThat(problem.path("trackingId").asText()).hasSize(26);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at id.simpul");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(bytes(answer.body()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
