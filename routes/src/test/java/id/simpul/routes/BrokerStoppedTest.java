package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.journal.MessageLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker stops by itself, as it does when its journal cannot be written. */
class BrokerStoppedTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;

  @Test
  void intakeRefusesAtOnceAndAllGoesOnWhenItIsStartedAgain() throws Exception {
    AtomicBoolean away = new AtomicBoolean(true);
    try (TestHub hub = new TestHub(home)) {
      hub.receiverAnswers(
          call ->
              away.get()
                  ? new Outcome.Unavailable("away", Optional.empty())
                  : new Outcome.Delivered(call.id()));
      hub.start();
      List<Receipt> receipts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        receipts.add(hub.send("before-" + i, "k" + i % 3));
      }
      hub.hub().broker().server().fail(true);
      receipts.add(acceptedAfter(hub));
      away.set(false);
      await("all are delivered")
          .atMost(PATIENCE)
          .until(() -> receipts.stream().allMatch(r -> isDelivered(hub, r)));
      assertThat(hub.send("before-7", "k1").repeat()).isTrue();
    }
  }

  @Test
  void theSameIdSentUntilItIsAcceptedIsOneMessage() throws Exception {
    try (TestHub hub = new TestHub(home).start()) {
      hub.hub().broker().server().fail(true);
      Receipt receipt = acceptedAfter(hub);
      await().atMost(PATIENCE).until(() -> isDelivered(hub, receipt));
      assertThat(hub.calls().stream().map(TestHub.Call::idempotencyKey).distinct()).hasSize(1);
    }
  }

  private static Receipt acceptedAfter(TestHub hub) {
    return await("intake goes on")
        .atMost(PATIENCE)
        .until(() -> sent(hub), Optional::isPresent)
        .orElseThrow();
  }

  private static Optional<Receipt> sent(TestHub hub) throws IOException {
    try {
      return Optional.of(hub.send("after", "k1"));
    } catch (Refused e) {
      assertThat(e.reason()).isEqualTo(Refused.Reason.NOT_WRITABLE);
      return Optional.empty();
    }
  }

  private static boolean isDelivered(TestHub hub, Receipt receipt) {
    return hub.state(receipt).equals(Optional.of(MessageLog.State.DELIVERED));
  }
}
