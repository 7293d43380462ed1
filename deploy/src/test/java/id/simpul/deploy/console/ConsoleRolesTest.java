package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What viewer and operator may do, asked of the server itself and not of its page. */
class ConsoleRolesTest {

  private static final String ROUTE =
      "org.apache.camel:context=simpul,type=routes,name=\\\"deliver:bench-receiver\\\"";
  private static final String QUEUE =
      "org.apache.activemq.artemis:address=\\\"deliver.bench-receiver\\\",broker=\\\"simpul\\\",component=addresses,"
          + "queue=\\\"deliver.bench-receiver\\\",routing-type=\\\"anycast\\\",subcomponent=queues";

  private static final String DELIVERIES = "id.simpul:type=Deliveries";
  private static final String TRACER =
      "org.apache.camel:context=simpul,type=tracer,name=BacklogTracer";

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
  void aViewerLooksButDoesNotStop() throws Exception {
    assertThat(jmx("viewer", read(ROUTE, "State")).path("value").asText()).isEqualTo("Started");
    assertThat(jmx("viewer", exec(ROUTE, "stop()")).path("status").asInt()).isEqualTo(403);
    assertThat(jmx("viewer", exec(QUEUE, "browse()")).path("status").asInt()).isEqualTo(403);
    assertThat(jmx("viewer", exec(QUEUE, "retryMessages()")).path("status").asInt()).isEqualTo(403);
    assertThat(jmx("viewer", exec(QUEUE, "removeAllMessages()")).path("status").asInt())
        .isEqualTo(403);
  }

  @Test
  void anOperatorStopsStartsAndBrowses() throws Exception {
    assertThat(jmx("operator", exec(ROUTE, "stop()")).path("status").asInt()).isEqualTo(200);
    assertThat(jmx("operator", read(ROUTE, "State")).path("value").asText()).isEqualTo("Stopped");
    assertThat(jmx("operator", exec(ROUTE, "start()")).path("status").asInt()).isEqualTo(200);
    assertThat(jmx("operator", exec(QUEUE, "browse()")).path("status").asInt()).isEqualTo(200);
    Awaitility.await("who browsed is on record")
        .untilAsserted(
            () ->
                assertThat(Files.readString(home.resolve("hub.log")))
                    .contains("console: operator invokes browse()")
                    .contains("queue=\"deliver.bench-receiver\""));
  }

  @Test
  void nobodyMovesMessagesPastTheAgreements() throws Exception {
    assertThat(jmx("operator", exec(QUEUE, "retryMessages()")).path("status").asInt())
        .isEqualTo(403);
  }

  @Test
  void aTraceShowsStepsButNothingThatAMessageSays() throws Exception {
    assertThat(jmx("viewer", exec(TRACER, "setEnabled", "true")).path("status").asInt())
        .isEqualTo(403);
    assertThat(jmx("operator", exec(TRACER, "setEnabled", "true")).path("status").asInt())
        .isEqualTo(200);
    submit("traced");
    StringBuilder trace = new StringBuilder();
    Awaitility.await("the message is traced through translation to delivery")
        .until(
            () -> trace.append(jmx("operator", exec(TRACER, "dumpAllTracedMessagesAsXml()"))),
            xml -> xml.indexOf("translate:bench") >= 0 && xml.indexOf("deliver:bench-") >= 0);
    assertThat(trace.toString())
        .doesNotContain("Lubang besar", "08123456789", "Sukarasa", "Envelope");
    jmx("operator", exec(TRACER, "setEnabled", "false"));
  }

  @Test
  void padlocksSayWhatTheServerWouldSay() throws Exception {
    String asked =
        "{\"type\":\"exec\",\"mbean\":\"hawtio:type=security,area=jmx,name=ConsoleRights\","
            + "\"operation\":\"canInvoke(java.util.Map)\",\"arguments\":[{\""
            + ROUTE
            + "\":[\"stop()\",\"remove()\",\"dumpRouteAsXml()\"]}]}";
    assertThat(rights("viewer", asked)).isEqualTo("stop no, remove no, dump yes");
    assertThat(rights("operator", asked)).isEqualTo("stop yes, remove no, dump yes");
  }

  private static String rights(String user, String asked) throws Exception {
    JsonNode route = jmx(user, asked).path("value").path(ROUTE.replace("\\", ""));
    return "stop %s, remove %s, dump %s"
        .formatted(
            yesNo(route.path("stop()")),
            yesNo(route.path("remove()")),
            yesNo(route.path("dumpRouteAsXml()")));
  }

  private static String yesNo(JsonNode right) {
    return right.required("CanInvoke").asBoolean() ? "yes" : "no";
  }

  @Test
  void deliveriesAreForBothButOnlyAnOperatorChangesThem() throws Exception {
    JsonNode rows = jmx("viewer", exec(DELIVERIES, "receivers()")).path("value");
    assertThat(rows.findValuesAsText("receiver")).contains("bench-receiver", "lapor");
    String pause = exec(DELIVERIES, "pause(java.lang.String)", "\"sukabumi\"");
    assertThat(jmx("viewer", pause).path("status").asInt()).isEqualTo(403);
    assertThat(jmx("operator", pause).path("status").asInt()).isEqualTo(200);
    assertThat(row("sukabumi").path("route").asText()).isEqualTo("Stopped");
    jmx("operator", exec(DELIVERIES, "resume(java.lang.String)", "\"sukabumi\""));
    assertThat(row("sukabumi").path("route").asText()).isEqualTo("Started");
  }

  @Test
  void aRetryNeedsAReason() throws Exception {
    String retry = exec(DELIVERIES, "retry(java.lang.String,java.lang.String)", "\"x\",\" \"");
    assertThat(jmx("operator", retry).path("error").asText()).contains("reason of 3 to 500");
    assertThat(jmx("viewer", retry).path("status").asInt()).isEqualTo(403);
  }

  @Test
  void keysOnAQueueAreForOperators() throws Exception {
    submit("browsed");
    String browse =
        exec(DELIVERIES, "browse(java.lang.String,int)", "\"deliver.bench-receiver\",10");
    Awaitility.await("it waits for its receiver, which is away")
        .untilAsserted(
            () ->
                assertThat(jmx("operator", browse).path("value").findValuesAsText("key"))
                    .contains("k1"));
    assertThat(jmx("viewer", browse).path("value").findValuesAsText("key"))
        .contains("")
        .doesNotContain("k1");
    assertThat(jmx("viewer", browse).toString()).doesNotContain("Lubang");
    Awaitility.await("a message that a worker holds counts as the oldest")
        .until(() -> row("bench-receiver").path("oldestSeconds").asLong() > 0);
  }

  private static void submit(String id) throws Exception {
    Path sample =
        Path.of("src/main/resources/bench/city/bench-sender/samples/bench/one.source.json");
    String body = Files.readString(sample).replace("\"nomor\":\"1\"", "\"nomor\":\"" + id + "\"");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String key = hub.key("bench-sender");
    hub.post("/api/v1/flows/bench/messages", key, "application/json", bytes);
  }

  private static JsonNode row(String receiver) throws Exception {
    for (JsonNode row : jmx("viewer", exec(DELIVERIES, "receivers()")).path("value")) {
      if (row.path("receiver").asText().equals(receiver)) {
        return row;
      }
    }
    throw new AssertionError("no receiver " + receiver);
  }

  @Test
  void otherSitesAreRefused() throws Exception {
    String state = read(ROUTE, "State");
    String own = "http://127.0.0.1:" + hub.port();
    assertThat(post("operator", state, "Origin", own).statusCode()).isEqualTo(200);
    assertThat(post("operator", state, "Referer", own + "/hawtio/").statusCode()).isEqualTo(200);
    assertThat(post("operator", state, "Origin", "http://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("operator", state, "Referer", "http://evil.example/x").statusCode())
        .isEqualTo(403);
    assertThat(post("operator", state, "Origin", "null").statusCode()).isEqualTo(403);
    var read =
        HttpRequest.newBuilder(uri("/actuator/jolokia/read/java.lang:type=Memory"))
            .header("Origin", "http://evil.example");
    assertThat(send("operator", read).body()).contains("\"status\":403");
  }

  @Test
  void allAttributesAtOnceShowNoMoreThanOneByOne() throws Exception {
    String all =
        "{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\",\"config\":{\"ignoreErrors\":true}}";
    JsonNode read = jmx("operator", all).path("value");
    assertThat(read.path("VmName").isTextual()).isTrue();
    assertThat(read.path("SystemProperties").toString()).contains("forbidden");
    assertThat(read.toString()).doesNotContain("java.home", "-Xmx");
  }

  @Test
  void nobodyDumpsMemoryOrReadsTheEnvironmentOrRemovesMessages() throws Exception {
    assertThat(
            jmx("operator", exec("com.sun.management:type=HotSpotDiagnostic", "dumpHeap"))
                .path("status")
                .asInt())
        .isNotEqualTo(200);
    assertThat(
            jmx("operator", read("java.lang:type=Runtime", "SystemProperties"))
                .path("status")
                .asInt())
        .isEqualTo(403);
    assertThat(jmx("operator", exec(QUEUE, "removeAllMessages()")).path("status").asInt())
        .isEqualTo(403);
  }

  @Test
  void routesCanBeDrawn() throws Exception {
    String dumped =
        jmx(
                "viewer",
                exec(
                    "org.apache.camel:context=simpul,type=context,name=\\\"simpul\\\"",
                    "dumpRoutesAsXml()"))
            .path("value")
            .asText();
    assertThat(dumped).contains("deliver:bench-receiver").contains("translate:bench");
  }

  @Test
  void aCommandByGetIsRefusedAndSoIsOneWithoutTheCsrfToken() throws Exception {
    String exec =
        "/actuator/jolokia/exec/org.apache.camel:context=simpul,type=context,name=%22simpul%22/stop";
    assertThat(send("operator", HttpRequest.newBuilder(uri(exec)).GET()).statusCode())
        .isEqualTo(403);
    String query = "/actuator/jolokia?p=read/java.lang:type=Memory";
    assertThat(send("operator", HttpRequest.newBuilder(uri(query)).GET()).statusCode())
        .isEqualTo(403);
    String proxy = "/hawtio/proxy/http/127.0.0.1/80/";
    assertThat(send("operator", HttpRequest.newBuilder(uri(proxy)).GET()).statusCode())
        .isEqualTo(403);
    var post =
        HttpRequest.newBuilder(uri("/actuator/jolokia"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    assertThat(send("operator", post).statusCode()).isEqualTo(403);
  }

  @Test
  void strangersSeeHealthAlone() throws Exception {
    assertThat(hub.get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
    assertThat(hub.get("/actuator/health/readiness", "").body()).doesNotContain("components");
    assertThat(hub.get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
    assertThat(hub.get("/actuator/jolokia", "").statusCode()).isEqualTo(401);
  }

  @Test
  void metricsAreThere() throws Exception {
    String metrics =
        send("viewer", HttpRequest.newBuilder(uri("/actuator/prometheus")).GET()).body();
    assertThat(metrics)
        .contains("simpul_backlog{receiver=\"bench-receiver\"}")
        .contains("simpul_oldest_seconds{receiver=\"bench-receiver\"}");
  }

  private static String read(String bean, String attribute) {
    return "{\"type\":\"read\",\"mbean\":\"" + bean + "\",\"attribute\":\"" + attribute + "\"}";
  }

  private static String exec(String bean, String operation, String... arguments) {
    return "{\"type\":\"exec\",\"mbean\":\""
        + bean
        + "\",\"operation\":\""
        + operation
        + "\",\"arguments\":["
        + String.join(",", arguments)
        + "]}";
  }

  private static JsonNode jmx(String user, String request) throws Exception {
    return Json.parse(post(user, request).body().getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String user, String request, String... headers)
      throws Exception {
    CookieManager cookies = new CookieManager();
    HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    http.send(
        login(user, HttpRequest.newBuilder(uri("/hawtio/")).GET()),
        HttpResponse.BodyHandlers.ofString());
    String token =
        cookies.getCookieStore().getCookies().stream()
            .filter(c -> c.getName().equals("XSRF-TOKEN"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    HttpRequest.Builder post =
        HttpRequest.newBuilder(uri("/actuator/jolokia"))
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(request));
    if (headers.length > 0) {
      post.headers(headers);
    }
    return http.send(login(user, post), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String user, HttpRequest.Builder request)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(login(user, request), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest login(String user, HttpRequest.Builder request) throws Exception {
    String password = new Passwords(home).of(user);
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return request.header("Authorization", "Basic " + pair).build();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + hub.port() + path);
  }
}
