package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while messages go to a receiver that ignores the idempotency key and cannot be
 * asked: no effect is doubled and no message is lost. Each is delivered, or waits for an operator.
 */
class OnlyOnceTest {

  private static final int MESSAGES = 60;
  private static final int KILLS = 3;
  private static final String FLOW = "/api/v1/flows/bench/messages";

  @TempDir Path home;
  @TempDir Path config;
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final SimulatedHttpServer receiver = new SimulatedHttpServer(this::takes);

  @Test
  void aKilledHubDoublesNoEffectAndLosesNothing() throws Exception {
    String url = receiver.start(0) + "/in";
    // Long enough for every kill to find calls under way.
    receiver.latency(Duration.ofMillis(40));
    onlyOnce();
    try (RunningHub hub =
        new RunningHub(home, Map.of("BENCH_RECEIVER_URL", url), List.of(config)).start()) {
      Map<String, String> sent = send(hub);
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = kill * MESSAGES / 5 + ThreadLocalRandom.current().nextInt(5);
        await().atMost(Duration.ofSeconds(60)).until(() -> effects.size() >= enough);
        hub.kill();
        hub.start();
      }
      Map<String, String> ends = ends(hub, sent);
      assertThat(effects.values()).as("effects per message").containsOnly(1);
      assertThat(ends.values()).containsOnly("DELIVERED", "DEAD").contains("DEAD");
      delivered(ends).forEach(id -> assertThat(effects).containsKey(id));
      assertThat(delivered(ends)).hasSizeGreaterThan(MESSAGES / 2);
    } finally {
      receiver.close();
    }
  }

  private SimulatedAnswer takes(ReceivedRequest request) {
    try {
      effects.merge(Json.parse(request.body()).path("id").asText(), 1, Integer::sum);
      return SimulatedAnswer.empty(200);
    } catch (MalformedBody e) {
      return SimulatedAnswer.empty(400);
    }
  }

  /** The benchmark's configuration with a receiver that does not bear a repeat. */
  private void onlyOnce() throws IOException {
    Path bench = Path.of("src/main/resources/bench");
    try (Stream<Path> files = Files.walk(bench)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(bench.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path participant = config.resolve("city/bench-receiver/participant.yaml");
    String rest = "    concurrency: 4\n    afterUnknown: operator\n";
    Files.writeString(participant, rest, StandardOpenOption.APPEND);
  }

  private static Map<String, String> send(RunningHub hub) throws Exception {
    String key = hub.key("bench-sender");
    Map<String, String> trackingById = new LinkedHashMap<>();
    for (int i = 0; i < MESSAGES; i++) {
      String answer = hub.post(FLOW, key, "application/json", body("m" + i, i)).body();
      trackingById.put(
          "m" + i, answer.replaceAll("(?s).*\"trackingId\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    }
    return trackingById;
  }

  private static Map<String, String> ends(RunningHub hub, Map<String, String> sent)
      throws Exception {
    String key = hub.key("bench-sender");
    Map<String, String> ends = new LinkedHashMap<>();
    for (var each : sent.entrySet()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                String end = state(hub, key, each.getValue());
                ends.put(each.getKey(), end);
                return List.of("DELIVERED", "DEAD").contains(end);
              });
    }
    return ends;
  }

  private static String state(RunningHub hub, String key, String trackingId) {
    try {
      String way = hub.get("/api/v1/messages/" + trackingId, key).body();
      return way.replaceAll("(?s).*\"state\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> delivered(Map<String, String> ends) {
    return ends.entrySet().stream()
        .filter(end -> end.getValue().equals("DELIVERED"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static byte[] body(String id, int number) {
    return ("{\"nomor\":\""
            + id
            + "\",\"kunci\":\"k"
            + number % 10
            + "\",\"judul\":\"x\",\"tanggal\":\"31/12/2025\",\"rahasia\":\"T\",\"isi\":\"x\",\"kategori\":\"jalan\",\"kode_wilayah\":\"36.71\",\"kelurahan\":\"S\",\"waktu\":\"w\",\"lat\":\"1\",\"lon\":\"2\",\"telepon\":\"08\"}")
        .getBytes(StandardCharsets.UTF_8);
  }
}
