package id.simpul.deploy.api;

import static id.simpul.deploy.api.HostileHub.SUBMIT;
import static id.simpul.deploy.api.HostileHub.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong as HTTP: lengths, framing, paths, headers. After each, the hub works. */
class HostileRequestsTest {

  private static final String CLOSE = "Connection: close";
  private static final String BODY = "{\"nomor\":\"hostile\",\"kunci\":\"hostile\"}";

  @TempDir static Path home;
  private static HostileHub hostile;

  @BeforeAll
  static void start() throws Exception {
    hostile = new HostileHub(home, Map.of());
  }

  @AfterEach
  void aNormalMessageIsAccepted() throws Exception {
    hostile.acceptsANormalMessage();
  }

  @AfterAll
  static void stop() throws Exception {
    assertThat(hostile.log()).doesNotContain("unforeseen failure", "OutOfMemory");
    hostile.close();
  }

  @Test
  void contentLengthLargerThanTheBody() throws Exception {
    String head = hostile.submission("Content-Length: 500") + "\r\n";
    try (RawHttp http = hostile.connect()) {
      String answer = http.send(head + BODY).endOutput().untilClosed();
      refused(answer, Problem.BAD_REQUEST);
    }
    assertThat(stored("hostile")).isEqualTo("[]");
  }

  @Test
  void contentLengthLargerThanTheBodyAndTheCallerWaits() throws Exception {
    String head = hostile.submission("Content-Length: 500") + "\r\n";
    refused(hostile.raw(head + BODY), Problem.TOO_SLOW);
    assertThat(stored("hostile")).isEqualTo("[]");
  }

  @Test
  void contentLengthSmallerThanTheBody() throws Exception {
    String head = hostile.submission("Content-Length: 10") + "\r\n";
    String answer = hostile.raw(head + BODY);
    assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("HTTP/1.1 202");
    assertThat(stored("hostile")).isEqualTo("[]");
  }

  @Test
  void twoContentLengths() throws Exception {
    String head = hostile.submission("Content-Length: 2", "Content-Length: 40") + "\r\n";
    refused(hostile.raw(head + BODY), Problem.BAD_REQUEST);
  }

  @Test
  void contentLengthBesideTransferEncodingSmugglesNothing() throws Exception {
    String head = hostile.submission("Content-Length: 5", "Transfer-Encoding: chunked") + "\r\n";
    String smuggled = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
    refused(hostile.raw(head + "0\r\n\r\n" + smuggled), Problem.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "0x10", "99999999999999999999", "1,2", "1 2"})
  void contentLengthThatIsNone(String length) throws Exception {
    String head = hostile.submission("Content-Length: " + length) + "\r\n";
    refused(hostile.raw(head + BODY), Problem.BAD_REQUEST);
  }

  @Test
  void hugeContentLength() throws Exception {
    String head = hostile.submission("Content-Length: " + Long.MAX_VALUE) + "\r\n";
    refused(hostile.raw(head + BODY), Problem.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n", "-5\r\n", "FFFFFFFFFFFFFFFFF\r\n", "5;" + "\r\n{\"a\"", "\r\n"})
  void badChunk(String chunk) throws Exception {
    String head = hostile.submission("Transfer-Encoding: chunked") + "\r\n";
    try (RawHttp http = hostile.connect()) {
      refused(http.send(head + chunk).endOutput().untilClosed(), Problem.BAD_REQUEST);
    }
  }

  @Test
  void chunkedBodyOverTheLimit() throws Exception {
    StringBuilder all = new StringBuilder(hostile.submission("Transfer-Encoding: chunked"));
    all.append("\r\n");
    for (int i = 0; i < 20; i++) {
      all.append("20000\r\n").append("x".repeat(0x20000)).append("\r\n");
    }
    assertThat(hostile.raw(all + "0\r\n\r\n")).startsWith("HTTP/1.1 413 ").contains("too-large");
  }

  @Test
  void unknownTransferEncoding() throws Exception {
    String head = hostile.submission("Transfer-Encoding: cow") + "\r\n";
    refused(hostile.raw(head + BODY), Problem.NOT_IMPLEMENTED);
  }

  @Test
  void expectationOtherThanContinue() throws Exception {
    String head = hostile.submission("Expect: 200-ok", "Content-Length: 2", CLOSE) + "\r\n";
    refused(hostile.raw(head + "{}"), Problem.EXPECTATION_FAILED);
  }

  @Test
  void whoIsRefusedIsNotAskedForTheBody() throws Exception {
    String head = hostile.submission("Expect: 100-continue", "Content-Length: 9999999", CLOSE);
    refused(hostile.raw(head + "\r\n"), Problem.TOO_LARGE);
  }

  @Test
  void whoIsAcceptedIsAskedForTheBody() throws Exception {
    String head = hostile.submission("Expect: 100-continue", "Content-Length: 2", CLOSE);
    String answer = hostile.raw(head + "\r\n{}");
    assertThat(answer).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 202 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /api/v1/{flow} HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/<x> HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nNo colon\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "GET /api/v1/messages HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n",
        "GET /api/v1/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/..%2f..%2factuator HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "G@T /api/v1/messages HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void whatIsNotHttp(String request) throws Exception {
    refused(hostile.raw(request), Problem.BAD_REQUEST);
  }

  @Test
  void unknownVersionOfHttp() throws Exception {
    refused(hostile.raw("GET /api/v1/messages HTTP/7.3\r\nHost: a\r\n\r\n"), Problem.HTTP_VERSION);
  }

  @Test
  void endlessRequestLine() throws Exception {
    String line = "GET /api/v1/messages?x=" + "x".repeat(200_000) + " HTTP/1.1\r\n\r\n";
    assertThat(hostile.raw(line)).startsWith("HTTP/1.1 431 ").contains("headers-too-large");
  }

  @Test
  void endlessHeaders() throws Exception {
    String head = hostile.submission("X-Filler: " + "x".repeat(200_000)) + "\r\n";
    assertThat(hostile.raw(head)).startsWith("HTTP/1.1 431 ").contains("headers-too-large");
  }

  @Test
  void aThousandHeaders() throws Exception {
    String head = hostile.submission("a: b\r\n".repeat(1_000) + CLOSE) + "\r\n";
    assertThat(hostile.raw(head)).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..%2f..%2fmessages", "%00", "bench;x=", "bench%2f", "%2e%2e", "bench%0d"})
  void hostileFlowId(String flow) throws Exception {
    String path = "/api/v1/flows/" + flow + "/messages";
    String head = hostile.submission("Content-Length: 2", CLOSE).replace(SUBMIT, path) + "\r\n";
    String answer = hostile.raw(head + "{}");
    assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2fmessages",
        "%00",
        "x;x=1",
        "'%20OR%201=1--",
        "%c0%af",
        "%252e%252e",
        "a%0d%0a"
      })
  void hostileTrackingId(String id) throws Exception {
    String key = hostile.hub().key("bench-sender");
    String answer =
        hostile.raw(
            "GET /api/v1/messages/"
                + id
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-API-Key: "
                + key
                + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 40").contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%61pi/v1/messages",
        "/;/api/v1/messages",
        "/api;x/v1/messages",
        "/x/../api/v1/messages",
        "//api/v1/messages"
      })
  void noWayAroundTheGatekeeper(String path) throws Exception {
    String answer =
        hostile.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void withoutAKeyNothingCanBeTold() throws Exception {
    String known = withoutId(hostile.hub().get("/api/v1/messages", ""));
    assertThat(known).contains("unauthenticated");
    assertThat(withoutId(hostile.hub().get("/api/v1/nothing", ""))).isEqualTo(known);
    assertThat(withoutId(hostile.hub().get("/api/v1/flows/bench/schema", ""))).isEqualTo(known);
    assertThat(withoutId(hostile.hub().post("/api/v1/flows/none/messages", "", "a/b", new byte[0])))
        .isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00e9", "a\tb"})
  void idempotencyKeyThatIsNotUsable(String id) throws Exception {
    refused(withKey(id), Problem.BAD_MESSAGE_ID);
  }

  @Test
  void idempotencyKeyOf201Characters() throws Exception {
    refused(withKey("k".repeat(201)), Problem.BAD_MESSAGE_ID);
  }

  @Test
  void twoIdempotencyKeys() throws Exception {
    refused(withKey("a\r\nIdempotency-Key: b"), Problem.BAD_MESSAGE_ID);
  }

  @Test
  void bareCarriageReturnInAHeader() throws Exception {
    refused(withKey("a\rX-Evil: b"), Problem.BAD_REQUEST);
  }

  @Test
  void encodedLineEndsStayText() throws Exception {
    String answer = withKey("a%0d%0aX-Evil:%20b");
    assertThat(answer).startsWith("HTTP/1.1 202 ").doesNotContain("\nX-Evil");
  }

  @Test
  void headersThatWouldSteerTheOutboundCall() throws Exception {
    hostile.received.clear();
    String answer =
        hostile.raw(
            hostile.submission(
                    "CamelHttpUri: http://127.0.0.1:1/",
                    "CamelHttpMethod: DELETE",
                    "CamelHttpPath: /elsewhere",
                    "JMSCorrelationID: x",
                    "_AMQ_SCHED_DELIVERY: 99999999999999",
                    "X-Injected: y",
                    "Content-Length: 57",
                    CLOSE)
                + "\r\n{\"nomor\":\"steered\",\"kunci\":\"steered\",\"judul\":\"no detour\"}");
    assertThat(answer).startsWith("HTTP/1.1 202 ");
    var headers = hostile.received.poll(20, java.util.concurrent.TimeUnit.SECONDS);
    assertThat(headers).isNotNull();
    assertThat(headers.keySet())
        .noneMatch(h -> h.matches("(?i)(camel|jms|_amq|x-injected|x-api-key|authorization).*"));
  }

  @Test
  void aPreflightGetsNoPermission() throws Exception {
    String answer =
        hostile.raw(
            "OPTIONS "
                + SUBMIT
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: http://evil.example\r\n"
                + "Access-Control-Request-Method: POST\r\n\r\n");
    refused(answer, Problem.UNAUTHENTICATED);
    assertThat(answer).doesNotContainIgnoringCase("access-control");
  }

  @Test
  void methodsThatAMessageDoesNotKnow() throws Exception {
    String answer = hostile.raw(hostile.submission(CLOSE).replace("POST", "PUT") + "\r\n");
    refused(answer, Problem.METHOD_NOT_ALLOWED);
    assertThat(answer).contains("Allow: POST, OPTIONS");
    assertThat(hostile.raw(hostile.submission(CLOSE).replace("POST", "OPTIONS") + "\r\n"))
        .startsWith("HTTP/1.1 204 ")
        .contains("Allow: POST, OPTIONS");
    for (String method : new String[] {"TRACE", "PROPFIND"}) {
      String head = hostile.submission(CLOSE).replace("POST", method) + "\r\n";
      refused(hostile.raw(head), Problem.METHOD_NOT_ALLOWED);
      String other = head.replace(SUBMIT, "/api/v1/messages");
      refused(hostile.raw(other), Problem.METHOD_NOT_ALLOWED);
    }
  }

  @Test
  void headAndOptionsOfAnAddress() throws Exception {
    String get = hostile.submission(CLOSE).replace("POST " + SUBMIT, "%s /api/v1/flows") + "\r\n";
    assertThat(hostile.raw(get.formatted("HEAD")))
        .startsWith("HTTP/1.1 200 ")
        .contains("application/json")
        .endsWith("\r\n\r\n");
    assertThat(hostile.raw(get.formatted("OPTIONS")))
        .startsWith("HTTP/1.1 200 ")
        .containsPattern("Allow: .*GET.*")
        .doesNotContainIgnoringCase("access-control");
  }

  @Test
  void methodThatAnAddressDoesNotKnow() throws Exception {
    HttpResponse<String> answer =
        hostile.hub().post("/api/v1/messages", hostile.hub().key("operator"), "a/b", new byte[0]);
    refused(answer, Problem.METHOD_NOT_ALLOWED);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @Test
  void formThatIsNotAccepted() throws Exception {
    String key = hostile.hub().key("operator");
    refused(
        hostile.hub().get("/api/v1/messages", key, Map.of("Accept", "application/xml")),
        Problem.NOT_ACCEPTABLE);
  }

  @Test
  void refusalsAreCountedByTheirCode() throws Exception {
    hostile.hub().get("/api/v1/messages", "smpl_wrong");
    assertThat(hostile.metrics())
        .containsPattern("simpul_refused_total\\{[^}]*code=\"unauthenticated\"[^}]*} [1-9]");
  }

  private static String withKey(String id) throws Exception {
    String head = hostile.submission("Idempotency-Key: " + id, "Content-Length: 2", CLOSE);
    return hostile.raw(head + "\r\n{}");
  }

  /** Of the log, all messages with that business key. */
  private static String stored(String key) throws Exception {
    return hostile.hub().get("/api/v1/messages?key=" + key, hostile.hub().key("operator")).body();
  }

  private static String withoutId(HttpResponse<String> answer) {
    return answer.body().replaceAll("\"trackingId\":\"[^\"]*\"", "");
  }
}
