package id.simpul.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.simpul.connectors.Outcome;
import id.simpul.routes.TestHub;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.replay.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A replay takes what its filter finds in the log, on every database. */
class ReplayFromLogTest {

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Database.class)
  void onlyWhatTheFilterFindsIsSentAgainOrDiscarded(Database kind) throws Exception {
    try (HikariDataSource dataSource = kind.open(home);
        TestHub hub = new TestHub(home).database(dataSource).start()) {
      hub.receiverAnswers(call -> new Outcome.Rejected("not like this"));
      Receipt mended = hub.send("1", "a");
      Receipt given = hub.send("2", "b");
      awaitState(hub, mended, MessageLog.State.DEAD);
      awaitState(hub, given, MessageLog.State.DEAD);
      hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
      Replay replay = hub.hub().replay();
      Replay.Plan plan = replay.plan(deadOf("a"));
      assertThat(plan.first())
          .extracting(MessageLog.Message::trackingId)
          .containsExactly(mended.trackingId());
      assertThat(replay.apply(plan.token(), "rina", "mended").applied()).isEqualTo(1);
      awaitState(hub, mended, MessageLog.State.DELIVERED);
      assertThat(hub.state(given)).contains(MessageLog.State.DEAD);
      replay.discard(replay.plan(deadOf("b")).token(), "rina", "a test");
      awaitState(hub, given, MessageLog.State.DISCARDED);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void aMessageWithoutItsOriginalStaysWhereItIs(Database kind) throws Exception {
    try (HikariDataSource dataSource = kind.open(home);
        TestHub hub = new TestHub(home).database(dataSource).start()) {
      hub.receiverAnswers(call -> new Outcome.Rejected("not like this"));
      Receipt receipt = hub.send("1", "a");
      awaitState(hub, receipt, MessageLog.State.DEAD);
      new JdbcTemplate(dataSource).update("DELETE FROM body");
      Replay replay = hub.hub().replay();
      assertThat(replay.apply(replay.plan(deadOf("a")).token(), "rina", "mended").applied())
          .isZero();
      assertThat(hub.hub().broker().depth("dead.office")).isEqualTo(1);
    }
  }

  private static Replay.Filter deadOf(String key) {
    Search search = Looking.forAll().state(MessageLog.State.DEAD).key(key).search();
    return new Replay.Filter(search, Optional.of("office"), List.of());
  }

  private static void awaitState(TestHub hub, Receipt receipt, MessageLog.State state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> hub.state(receipt).equals(Optional.of(state)));
  }
}
