package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A system that pushes to an address it was given, plugged in by {@code --config} alone, with the
 * HTTP sink at the other end.
 */
class WebhookSenderTest {

  private static final Path FILES = Path.of("src/test/resources/webhook-sender");
  private static final String PATH = "/partners/webhook-sender/paid";
  private static final String SECRET = "kunci bersama";

  @TempDir Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private final SimulatedHttpServer receiver =
      new SimulatedHttpServer(request -> SimulatedAnswer.empty(201));

  @Test
  void aSignedCallReachesTheReceiverOnceAndAWrongOneNobody() throws Exception {
    Map<String, String> environment =
        Map.of("BENCH_RECEIVER_URL", receiver.start(0) + "/in", "WEBHOOK_SENDER_SECRET", SECRET);
    try (RunningHub hub = new RunningHub(home, environment, List.of(RunningHub.BENCH, FILES))) {
      hub.start();
      wrongCallsAreRefused(hub);

      String first = taken(call(hub, "D-1", body("1"), SECRET));
      assertThat(taken(call(hub, "D-1", body("1"), SECRET))).isEqualTo(first);
      HttpResponse<String> other = call(hub, "D-1", body("2"), SECRET);
      assertThat(other.statusCode()).isEqualTo(409);
      assertThat(json(other).path("code").asText()).isEqualTo("conflict");

      await().atMost(Duration.ofSeconds(30)).until(() -> state(hub, first).equals("DELIVERED"));
      assertThat(receiver.received()).hasSize(1);
      assertThat(receiver.received().get(0).text()).contains("Pembayaran 1");
      guessesAreSlowedDown(hub);
    } finally {
      receiver.close();
    }
  }

  private void wrongCallsAreRefused(RunningHub hub) throws Exception {
    assertThat(call(hub, "D-9", body("9"), "salah").statusCode()).isEqualTo(401);
    HttpResponse<String> malformed = call(hub, "D-8", "{", SECRET);
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(json(malformed).path("code").asText()).isEqualTo("malformed");
    assertThat(call(hub, "D-7", "x".repeat((1 << 20) + 1), SECRET).statusCode()).isEqualTo(413);
    assertThat(call(hub, "D-6", "x".repeat((10 << 20) + 1), SECRET).statusCode()).isEqualTo(413);
    HttpResponse<String> nowhere = hub.post("/partners/nobody", "", "text/plain", new byte[0]);
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(hub.get(PATH, "").statusCode()).isEqualTo(405);
  }

  private void guessesAreSlowedDown(RunningHub hub) throws Exception {
    int looked = 0;
    HttpResponse<String> answer = call(hub, "D-5", body("5"), "salah");
    for (; answer.statusCode() == 401 && looked < 100; looked++) {
      answer = call(hub, "D-5", body("5"), "salah");
    }
    assertThat(looked).isBetween(15, 30);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("3");
    assertThat(hub.get("/api/v1/flows", hub.key("webhook-sender")).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> call(hub, "D-1", body("1"), SECRET).statusCode() == 202);
  }

  private static String body(String number) {
    return "{\"nomor\":\"%s\",\"kunci\":\"k\",\"judul\":\"Pembayaran %s\"}"
        .formatted(number, number);
  }

  private static String taken(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return json(answer).path("trackingId").asText();
  }

  private HttpResponse<String> call(RunningHub hub, String delivery, String body, String secret)
      throws Exception {
    String time = Long.toString(Instant.now().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + PATH))
            .header("Content-Type", "application/json")
            .header("X-Delivery", delivery)
            .header("X-Time", time)
            .header("X-Hub-Signature-256", "sha256=" + hmac(secret, time + "." + PATH + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String hmac(String secret, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String state(RunningHub hub, String trackingId) throws Exception {
    HttpResponse<String> answer =
        hub.get("/api/v1/messages/" + trackingId, hub.key("webhook-sender"));
    return json(answer).at("/message/deliveries/0/state").asText();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
