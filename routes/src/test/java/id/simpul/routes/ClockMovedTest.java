package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The machine's clock is put forward or back by two hours, while the hub runs or while it is
 * stopped: no message is lost, none waits for hours, and nothing is tried in a storm.
 */
class ClockMovedTest {

  @TempDir Path home;
  private final MovedClock clock = new MovedClock();
  private TestHub hub;

  @BeforeEach
  void start() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    hub = new TestHub(home).clock(clock).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, -2})
  void anOutageEndsAsSoonAsTheReceiverIsBack(int hours) throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    Receipt receipt = hub.send("1", "a");
    await().until(() -> !hub.calls().isEmpty());
    clock.move(Duration.ofHours(hours));
    int before = hub.calls().size();
    await().until(() -> hub.calls().size() > before);
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(hub.calls()).as("calls of one message").hasSizeLessThan(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, -2})
  void aHeldKeyIsTriedAgainInItsTime(int hours) throws Exception {
    hub.receiverAnswers(
        call -> hub.calls().size() < 3 ? new Outcome.Unknown("?") : new Outcome.Delivered("ok"));
    Receipt receipt = hub.send("1", "a");
    await().until(() -> !hub.calls().isEmpty());
    clock.move(Duration.ofHours(hours));
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(hub.calls()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, -2})
  void aRestartDeliversWhatWaitedAndRecognisesRepeats(int hours) throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    Receipt receipt = hub.send("1", "a");
    await().until(() -> !hub.calls().isEmpty());
    hub.stop();
    clock.move(Duration.ofHours(hours));
    hub = new TestHub(home).clock(clock).start();
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(hub.calls().get(0).askFirst()).as("it may have been sent before").isTrue();
    assertThat(hub.send("1", "a").trackingId()).isEqualTo(receipt.trackingId());
    awaitState(hub.send("2", "a"), MessageLog.State.DELIVERED);
  }

  @Test
  void whatWasFetchedComesBackAfterItsLeaseThoughTheClockWasPutBack() throws Exception {
    Receipt receipt = hub.send("{\"id\":\"1\",\"key\":\"a\",\"text\":\"halo\",\"region\":true}");
    awaitState(receipt, MessageLog.State.AVAILABLE);
    Inbox inbox = hub.hub().inbox();
    assertThat(inbox.fetch("region", 1, Duration.ofMillis(200))).hasSize(1);
    clock.move(Duration.ofHours(-2));
    await().until(() -> inbox.fetch("region", 1, Duration.ofSeconds(60)).size() == 1);
  }

  @Test
  void aDeadlineThatTheJumpSkipsIsShownAsExpiredAndLaterMessagesGoOn() throws Exception {
    hub.close();
    hub = new TestHub(home).clock(clock).deliverWithin(Duration.ofHours(1));
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    hub.start();
    Receipt late = hub.send("1", "a");
    await().until(() -> !hub.calls().isEmpty());
    clock.move(Duration.ofHours(2));
    awaitState(late, MessageLog.State.EXPIRED);
    clock.move(Duration.ofHours(-2));
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    awaitState(hub.send("2", "a"), MessageLog.State.DELIVERED);
  }

  private void awaitState(Receipt receipt, MessageLog.State state) {
    await().until(() -> hub.state(receipt).equals(Optional.of(state)));
  }

  private static final class MovedClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    void move(Duration by) {
      offset = offset.plus(by);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
