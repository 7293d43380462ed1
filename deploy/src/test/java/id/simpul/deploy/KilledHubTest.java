package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

  @Test
  void losesNothingAndDoublesNoEffect() throws Exception {
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    try (CountingReceiver receiver = CountingReceiver.honouringKeys();
        RunningHub hub = new RunningHub(home, receiver.environment()).start()) {
      AtomicInteger next = new AtomicInteger();
      for (int kill = 0; kill < KILLS; kill++) {
        sendUntilKilled(hub, next, accepted);
        hub.start();
      }
      assertThat(accepted).hasSizeGreaterThan(100);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> receiver.effects().keySet().containsAll(accepted));
      assertThat(receiver.effects().values()).containsOnly(1);
      repeatsAreStillRecognised(hub, accepted);
    }
  }

  private void repeatsAreStillRecognised(RunningHub hub, Set<String> accepted) throws Exception {
    for (String id : accepted.stream().limit(200).toList()) {
      var answer =
          hub.post(BenchMessage.PATH, hub.key("bench-sender"), "application/json", body(id));
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
        if (hub.post(BenchMessage.PATH, key, "application/json", body(id)).statusCode() == 202) {
          accepted.add(id);
        }
      }
    } catch (IOException | InterruptedException e) {
      // The hub was killed: what it did not answer does not count.
    }
  }

  private static byte[] body(String id) {
    return BenchMessage.of(id, "k" + Integer.parseInt(id.substring(1)) % 50);
  }
}
