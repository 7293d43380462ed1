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
  void otherSitesAreRefused() throws Exception {
    String state = read(ROUTE, "State");
    assertThat(jmx("operator", state, "Origin", "http://127.0.0.1:" + hub.port()).path("status"))
        .hasToString("200");
    assertThat(jmx("operator", state, "Origin", "http://evil.example").path("status"))
        .hasToString("403");
    assertThat(jmx("operator", state, "Referer", "http://evil.example/x").path("status"))
        .hasToString("403");
    assertThat(jmx("operator", state, "Origin", "null").path("status")).hasToString("403");
  }

  @Test
  void allAttributesAtOnceShowNoMoreThanOneByOne() throws Exception {
    String all = "{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\"}";
    assertThat(jmx("operator", all).toString()).doesNotContain("java.home", "-Xmx");
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

  private static String exec(String bean, String operation) {
    return "{\"type\":\"exec\",\"mbean\":\"" + bean + "\",\"operation\":\"" + operation + "\"}";
  }

  private static JsonNode jmx(String user, String request, String... headers) throws Exception {
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
    String answer = http.send(login(user, post), HttpResponse.BodyHandlers.ofString()).body();
    return Json.parse(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> send(String user, HttpRequest.Builder request)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(login(user, request), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest login(String user, HttpRequest.Builder request) throws Exception {
    String password =
        Files.readAllLines(home.resolve("keys/first-start.txt")).stream()
            .filter(line -> line.startsWith("console " + user))
            .map(line -> line.split(" ")[2])
            .findFirst()
            .orElseThrow();
    String pair =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return request.header("Authorization", "Basic " + pair).build();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + hub.port() + path);
  }
}
