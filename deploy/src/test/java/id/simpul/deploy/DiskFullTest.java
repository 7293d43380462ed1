package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full to the last byte: intake answers 503, nothing that was answered 202 is lost, and
 * the hub goes on by itself when there is room again.
 */
class DiskFullTest {

  private static final int MEGABYTES = 160;

  @TempDir Path directory;
  private final Set<String> arrived = ConcurrentHashMap.newKeySet();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final Set<String> accepted = new HashSet<>();
  private HttpServer receiver;
  private int next;

  @BeforeEach
  void startReceiver() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) {
            assertThat(arrived.add(body.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))).isTrue();
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stopReceiver() {
    receiver.stop(0);
  }

  @Test
  void refusesWith503AndGoesOnByItself() throws Exception {
    assumeTrue(
        SmallDisk.isPossible(directory), "skipped: this user may not mount a small disk to fill");
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/in";
    try (SmallDisk disk = SmallDisk.mounted(directory, MEGABYTES);
        RunningHub hub =
            new RunningHub(directory.resolve("home"), Map.of("BENCH_RECEIVER_URL", url)).start()) {
      String key = hub.key("bench-sender");
      await("messages are accepted").until(() -> send(hub, key) == 202 && accepted.size() > 50);
      disk.fill();
      await("intake refuses").atMost(Duration.ofSeconds(30)).until(() -> send(hub, key) == 503);
      for (int i = 0; i < 50; i++) {
        assertThat(send(hub, key)).isEqualTo(503);
      }
      assertThat(hub.get("/actuator/health/readiness", "").statusCode()).isEqualTo(503);
      disk.free();
      await("intake goes on").atMost(Duration.ofSeconds(60)).until(() -> send(hub, key) == 202);
      await("all arrive").atMost(Duration.ofSeconds(60)).until(() -> arrived.containsAll(accepted));
    }
  }

  private int send(RunningHub hub, String key) throws IOException, InterruptedException {
    String id = "m" + next++;
    int status =
        hub.post(
                "/api/v1/flows/bench/messages",
                key,
                "application/json",
                body(id).getBytes(StandardCharsets.UTF_8))
            .statusCode();
    if (status == 202) {
      accepted.add(id);
    }
    return status;
  }

  private static String body(String id) {
    return "{\"nomor\":\""
        + id
        + "\",\"kunci\":\"k\",\"judul\":\"Jalan\",\"isi\":\"x\",\"kategori\":\"jalan\","
        + "\"kode_wilayah\":\"36.71\",\"kelurahan\":\"S\",\"tanggal\":\"31/12/2025\","
        + "\"waktu\":\"w\",\"lat\":\"1\",\"lon\":\"2\",\"rahasia\":\"T\",\"telepon\":\"08\"}";
  }
}
