package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at random moments under load: nothing that was answered 202 is lost, and a
 * receiver that honours the idempotency key sees no effect twice.
 */
class KilledHubTest {

  private static final int KILLS = 3;
  private static final int SENDERS = 8;

  @TempDir Path home;
  private final Map<String, String> effectById = new ConcurrentHashMap<>();
  private final Set<String> doubled = ConcurrentHashMap.newKeySet();
  private final Map<String, Boolean> keys = new ConcurrentHashMap<>();

  @Test
  void losesNothingAndDoublesNoEffect() throws Exception {
    HttpServer receiver = receiver();
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in";
    try (RunningHub hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", url)).start()) {
      AtomicInteger next = new AtomicInteger();
      for (int kill = 0; kill < KILLS; kill++) {
        sendUntilKilled(hub, next, accepted);
        hub.start();
      }
      assertThat(accepted).hasSizeGreaterThan(100);
      await().atMost(Duration.ofSeconds(60)).until(() -> effectById.keySet().containsAll(accepted));
      assertThat(doubled).isEmpty();
      repeatsAreStillRecognised(hub, accepted);
    } finally {
      receiver.stop(0);
    }
  }

  private void repeatsAreStillRecognised(RunningHub hub, Set<String> accepted) throws Exception {
    for (String id : accepted.stream().limit(200).toList()) {
      var answer =
          hub.post(
              "/api/v1/flows/bench/messages",
              hub.key("bench-sender"),
              "application/json",
              body(id));
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.headers().firstValue("Simpul-Repeat")).as(id).contains("true");
    }
  }

  private static void sendUntilKilled(RunningHub hub, AtomicInteger next, Set<String> accepted)
      throws Exception {
    String key = hub.key("bench-sender");
    int before = accepted.size();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int i = 0; i < SENDERS; i++) {
      senders.submit(() -> send(hub, key, next, accepted));
    }
    int enough = before + ThreadLocalRandom.current().nextInt(100, 600);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> accepted.size() >= enough);
    hub.kill();
    senders.shutdown();
    assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private static void send(RunningHub hub, String key, AtomicInteger next, Set<String> accepted) {
    try {
      while (true) {
        String id = "m" + next.getAndIncrement();
        if (hub.post("/api/v1/flows/bench/messages", key, "application/json", body(id)).statusCode()
            == 202) {
          accepted.add(id);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The hub was killed: what it did not answer does not count.
    }
  }

  private static byte[] body(String id) {
    String number = id.substring(1);
    return ("{\"nomor\":\""
            + id
            + "\",\"kunci\":\"k"
            + Integer.parseInt(number) % 50
            + "\",\"judul\":\"x\",\"tanggal\":\"31/12/2025\",\"rahasia\":\"T\",\"isi\":\"x\",\"kategori\":\"jalan\",\"kode_wilayah\":\"36.71\",\"kelurahan\":\"S\",\"waktu\":\"w\",\"lat\":\"1\",\"lon\":\"2\",\"telepon\":\"08\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Honours the idempotency key: a key it knows has no effect again. */
  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newFixedThreadPool(
            8,
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          byte[] body = exchange.getRequestBody().readAllBytes();
          if (keys.putIfAbsent(key, true) == null) {
            effect(body, key);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private void effect(byte[] body, String key) throws IOException {
    try {
      String id = Json.parse(body).path("id").asText();
      if (effectById.putIfAbsent(id, key) != null) {
        doubled.add(id);
      }
    } catch (MalformedBody e) {
      throw new IOException(e);
    }
  }
}
