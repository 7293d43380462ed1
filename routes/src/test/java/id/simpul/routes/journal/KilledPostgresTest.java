package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.TestHub;
import id.simpul.routes.intake.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPostgresTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void afterAKillTheLogCatchesUpWithoutLossOrDouble() throws Exception {
    try (KillablePostgres postgres = new KillablePostgres(home);
        TestHub hub = new TestHub(home).database(postgres.dataSource()).start()) {
      List<Receipt> receipts = new ArrayList<>();
      receipts.addAll(send(hub, "before"));
      await().atMost(LONG).until(() -> delivered(hub, receipts.get(0)));
      receipts.addAll(send(hub, "during"));
      postgres.kill();
      receipts.addAll(send(hub, "after"));
      await().atMost(LONG).until(() -> hub.calls().size() == receipts.size());
      await().atMost(LONG).until(() -> !hub.hub().logAvailable());
      postgres.start();
      await().atMost(LONG).until(() -> receipts.stream().allMatch(r -> delivered(hub, r)));
      for (Receipt receipt : receipts) {
        assertThat(hub.hub().log().find(receipt.trackingId()).orElseThrow().events())
            .extracting(Event::kind)
            .containsExactly(Event.Kind.ACCEPTED, Event.Kind.QUEUED, Event.Kind.DELIVERED);
      }
    }
  }

  private static List<Receipt> send(TestHub hub, String prefix) throws Exception {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      receipts.add(hub.send(prefix + i, "key" + i));
    }
    return receipts;
  }

  private static boolean delivered(TestHub hub, Receipt receipt) {
    return hub.state(receipt).equals(Optional.of(MessageLog.State.DELIVERED));
  }
}
