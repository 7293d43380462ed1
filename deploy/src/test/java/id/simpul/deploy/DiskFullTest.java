package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full to the last byte: intake answers 503, nothing that was answered 202 is lost, and
 * the hub goes on by itself when there is room again.
 */
class DiskFullTest {

  private static final int MEGABYTES = 160;

  @TempDir Path directory;
  private final Set<String> accepted = new HashSet<>();
  private int next;

  @Test
  void refusesWith503AndGoesOnByItself() throws Exception {
    assumeTrue(
        SmallDisk.isPossible(directory), "skipped: this user may not mount a small disk to fill");
    try (SmallDisk disk = SmallDisk.mounted(directory, MEGABYTES);
        CountingReceiver receiver = CountingReceiver.honouringKeys();
        RunningHub hub =
            new RunningHub(directory.resolve("home"), receiver.environment()).start()) {
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
      await("all arrive")
          .atMost(Duration.ofSeconds(60))
          .until(() -> receiver.effects().keySet().containsAll(accepted));
      assertThat(receiver.effects().values()).containsOnly(1);
    }
  }

  private int send(RunningHub hub, String key) throws IOException, InterruptedException {
    String id = "m" + next++;
    int status =
        hub.post(BenchMessage.PATH, key, "application/json", BenchMessage.of(id, "k")).statusCode();
    if (status == 202) {
      accepted.add(id);
    }
    return status;
  }
}
