package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @TempDir Path home;
  @TempDir Path config;

  @Test
  void aKilledHubDoublesNoEffectAndLosesNothing() throws Exception {
    onlyOnce();
    try (CountingReceiver receiver = CountingReceiver.ignoringKeys();
        RunningHub hub = new RunningHub(home, receiver.environment(), List.of(config)).start()) {
      // Long enough for every kill to find calls under way.
      receiver.latency(Duration.ofMillis(40));
      Map<String, Integer> effects = receiver.effects();
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
      String answer =
          hub.post(
                  BenchMessage.PATH,
                  key,
                  "application/json",
                  BenchMessage.of("m" + i, "k" + i % 10))
              .body();
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
}
