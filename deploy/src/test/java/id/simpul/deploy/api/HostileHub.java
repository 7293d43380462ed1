package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running hub that waits two seconds where others wait twenty, with a receiver that remembers the
 * headers of every call.
 */
final class HostileHub implements AutoCloseable {

  static final String SUBMIT = "/api/v1/flows/bench/messages";

  private static final Path XML_SENDER = Path.of("src/test/resources/xml-sender");

  final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
  private final HttpServer receiver;
  private final RunningHub hub;

  HostileHub(Path home, Map<String, String> more) throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    var environment = new HashMap<>(more);
    environment.put(
        "BENCH_RECEIVER_URL", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
    environment.put("SIMPUL_API_BODYPATIENCE", "2s");
    environment.put("SERVER_TOMCAT_CONNECTIONTIMEOUT", "2s");
    hub = new RunningHub(home, environment, List.of(RunningHub.BENCH, XML_SENDER)).start();
  }

  RunningHub hub() {
    return hub;
  }

  /** A connection on which the test itself says what is sent. */
  RawHttp connect() throws IOException {
    return new RawHttp(hub.port());
  }

  /** The whole answer to a request written by hand; the connection is closed afterwards. */
  String raw(String request) throws IOException {
    return raw(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  String raw(byte[] request) throws IOException {
    try (RawHttp http = connect()) {
      return http.send(request).untilClosed();
    }
  }

  /** The head of a submission as JSON, without what ends it. */
  String submission(String... headers) throws IOException {
    return submission("application/json", headers);
  }

  String submission(String type, String[] headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String sender = type.equals("application/json") ? "bench-sender" : "xml-sender";
    return "POST "
        + SUBMIT
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
        + type
        + "\r\nAuthorization: Bearer "
        + hub.key(sender)
        + "\r\n"
        + more;
  }

  HttpResponse<String> submit(byte[] json) throws Exception {
    return hub.post(SUBMIT, hub.key("bench-sender"), "application/json", json);
  }

  HttpResponse<String> submit(String json) throws Exception {
    return submit(json.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> submitXml(String xml) throws Exception {
    byte[] body = xml.getBytes(StandardCharsets.UTF_8);
    return hub.post(SUBMIT, hub.key("xml-sender"), "application/xml", body);
  }

  /** After whatever happened, the next well-formed message is taken. */
  void acceptsANormalMessage() throws Exception {
    String json = "{\"nomor\":\"" + UUID.randomUUID() + "\",\"kunci\":\"k\",\"judul\":\"j\"}";
    HttpResponse<String> answer = submit(json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** Bytes of live objects after a full collection. */
  long liveBytes() throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String pid = Long.toString(hub.pid());
    Process process = new ProcessBuilder(jcmd, pid, "GC.class_histogram").start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher total = Pattern.compile("(?m)^Total +\\d+ +(\\d+)").matcher(out);
    assertThat(total.find()).as(out).isTrue();
    return Long.parseLong(total.group(1));
  }

  /** What an operator's Prometheus reads. */
  String metrics() throws Exception {
    String password =
        Files.readAllLines(hub.home().resolve("keys/first-start.txt")).stream()
            .filter(line -> line.startsWith("console operator "))
            .map(line -> line.split(" ")[2])
            .findFirst()
            .orElseThrow();
    String login = "operator:" + password;
    String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return hub.get("/actuator/prometheus", "", Map.of("Authorization", "Basic " + basic)).body();
  }

  String log() throws IOException {
    return Files.readString(hub.home().resolve("hub.log"));
  }

  static void refused(HttpResponse<String> answer, Problem problem) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(problem.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    complete(answer.body(), problem);
  }

  /** One answer on the wire, and it is this refusal. */
  static void refused(String answer, Problem problem) throws Exception {
    assertThat(answer).startsWith("HTTP/1.1 " + problem.status() + " ");
    assertThat(answer.split("HTTP/1\\.1 ")).as(answer).hasSize(2);
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    assertThat(head).contains("application/problem+json").doesNotContainIgnoringCase("\nserver:");
    complete(answer.substring(answer.indexOf("\r\n\r\n") + 4), problem);
  }

  private static void complete(String body, Problem problem) throws Exception {
    JsonNode json = Json.parse(body.getBytes(StandardCharsets.UTF_8));
    assertThat(json.path("code").asText()).isEqualTo(problem.code());
    assertThat(json.path("type").asText()).isEqualTo(problem.type());
    assertThat(json.path("title").asText()).isEqualTo(problem.english().title());
    assertThat(json.path("title_id").asText()).isEqualTo(problem.indonesian().title());
    assertThat(json.path("detail").asText()).isNotEmpty();
    assertThat(json.path("detail_id").asText()).isNotEmpty();
    assertThat(json.path("trackingId").asText()).hasSize(26);
    assertThat(body).doesNotContain("Exception", "at id.simpul", "org.apache", "Tomcat");
  }

  @Override
  public void close() throws Exception {
    hub.close();
    receiver.stop(0);
  }
}
