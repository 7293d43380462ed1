package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent and answered, as sender, receiver and operator see it. */
class EvidenceTest {

  /** Quotes the telephone number, which the receiver was not sent. */
  private static final String ANSWER = "{\"id\":\"R-1\",\"caller\":\"+62 812-3456-789\"}";

  @TempDir static Path home;
  private static volatile byte[] received;
  private static HttpServer receiver;
  private static RunningHub hub;
  private static String address;

  @BeforeAll
  static void deliverOneMessage() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", EvidenceTest::answer);
    receiver.start();
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in";
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", url)).start();
    byte[] sample =
        Files.readAllBytes(
            Path.of("src/main/resources/bench/city/bench-sender/samples/bench/one.source.json"));
    String path = "/api/v1/flows/bench/messages";
    var receipt = hub.post(path, hub.key("bench-sender"), "application/json", sample);
    String id =
        Json.parse(receipt.body().getBytes(StandardCharsets.UTF_8)).get("trackingId").asText();
    address = "/api/v1/messages/" + id + "/evidence";
    await("delivered, and the log says so")
        .atMost(Duration.ofSeconds(30))
        .until(() -> get("operator", "").body(), body -> body.contains("DELIVERED"));
  }

  private static void answer(HttpExchange exchange) {
    try {
      received = exchange.getRequestBody().readAllBytes();
      byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
    receiver.stop(0);
  }

  private static java.net.http.HttpResponse<String> get(String as, String query) throws Exception {
    return hub.get(address + query, hub.key(as));
  }

  private static JsonNode attempt(String as, String query) throws Exception {
    JsonNode all = Json.parse(get(as, query).body().getBytes(StandardCharsets.UTF_8));
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void theSenderSeesThatItWasSentWithLengthAndDigest() throws Exception {
    JsonNode sent = attempt("bench-sender", "").get("sent");
    assertThat(sent.get("bytes").asInt()).isEqualTo(received.length);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(received);
    assertThat(sent.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(sent.get("text").asText()).isEmpty();
  }

  @Test
  void neitherSenderNorReceiverGetsTheTexts() throws Exception {
    assertThat(get("bench-sender", "?bodies=true").statusCode()).isEqualTo(403);
    assertThat(get("bench-receiver", "?bodies=true").statusCode()).isEqualTo(403);
    assertThat(attempt("bench-receiver", "").at("/answered/text").asText()).isEmpty();
  }

  @Test
  void theOperatorSeesTheTextsMasked() throws Exception {
    JsonNode attempt = attempt("operator", "?bodies=true");
    assertThat(attempt.at("/sent/text").asText())
        .isEqualTo(new String(received, StandardCharsets.UTF_8))
        .contains("Lubang besar");
    assertThat(attempt.at("/answered/text").asText())
        .isEqualTo("{\"id\":\"R-1\",\"caller\":\"+***\"}");
  }

  @Test
  void aMessageThatNobodyHasIsNotFound() throws Exception {
    String path = "/api/v1/messages/01KB0V7Q5N8F3WZ6M2XJ4R9TCD/evidence";
    assertThat(hub.get(path, hub.key("operator")).statusCode()).isEqualTo(404);
  }
}
