package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.replay.Replay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways of a message through a real broker and message log, good and bad. */
class MessageWayTest {

  @TempDir Path home;
  private TestHub hub;

  @BeforeEach
  void start() throws Exception {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    hub = new TestHub(home).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
  }

  @Test
  void aMessageIsDeliveredAndItsWholeWayCanBeShown() throws Exception {
    Receipt receipt = hub.send("1", "a");
    awaitState(receipt, MessageLog.State.DELIVERED);
    MessageLog.Way way = hub.hub().log().find(receipt.trackingId()).orElseThrow();
    assertThat(way.events())
        .extracting(Event::kind)
        .containsExactly(Event.Kind.ACCEPTED, Event.Kind.QUEUED, Event.Kind.DELIVERED);
    assertThat(way.message().progress()).isEqualTo(MessageLog.Progress.DONE);
    assertThat(way.message().deliveries().get(0).reference()).isEqualTo("ref-1");
  }

  @Test
  void aFieldThatIsNotGrantedNeverLeaves() throws Exception {
    awaitState(hub.send("1", "a"), MessageLog.State.DELIVERED);
    assertThat(hub.calls().get(0).body()).contains("halo").doesNotContain("3671");
  }

  @Test
  void theStatusIsThereRightAfterTheReceipt() throws Exception {
    Receipt receipt = hub.send("1", "a");
    assertThat(hub.hub().log().find(receipt.trackingId())).isPresent();
  }

  @Test
  void aRepeatGetsTheFirstReceiptAndIsNotDeliveredAgain() throws Exception {
    Receipt first = hub.send("1", "a");
    Receipt again = hub.send("1", "a");
    assertThat(again.trackingId()).isEqualTo(first.trackingId());
    assertThat(again.acceptedAt()).isEqualTo(first.acceptedAt());
    assertThat(again.repeat()).isTrue();
    awaitState(hub.send("2", "a"), MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "2");
  }

  @Test
  void anotherBodyUnderTheSameIdIsRefused() throws Exception {
    Receipt first = hub.send("1", "a");
    assertThatThrownBy(() -> hub.send("1", "b"))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Refused.Reason.CONFLICT);
              assertThat(e.trackingId()).contains(first.trackingId());
            });
  }

  @Test
  void aReceiverThatIsAwayHoldsItsQueueInOrderAndNothingBurns() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    for (int i = 0; i < 20; i++) {
      hub.send("a" + i, "a");
      hub.send("b" + i, "b");
    }
    await().until(() -> hub.calls().size() >= 2);
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    await()
        .until(
            () ->
                hub.hub().broker().depth(Channel.deliver("office")) == 0
                    && hub.hub().broker().depth(Channel.held("office")) == 0);
    assertThat(distinct(hub.callsOf("a"))).isEqualTo(numbered("a"));
    assertThat(distinct(hub.callsOf("b"))).isEqualTo(numbered("b"));
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isZero();
  }

  @Test
  void aBodyThatCannotBeReadIsKeptForASenderThatDoesNotLook() throws Exception {
    hub.close();
    hub = new TestHub(home.resolve("keeps")).keepMalformed().start();
    String broken = "{\"key\":\"a\"\n \"id\":\"1\"}";
    Receipt receipt = hub.send(broken);
    awaitState(hub.send("2", "a"), MessageLog.State.DELIVERED);

    MessageLog.Way way = hub.hub().log().find(receipt.trackingId()).orElseThrow();
    assertThat(way.message().progress()).isEqualTo(MessageLog.Progress.INVALID);
    assertThat(way.events())
        .anySatisfy(e -> assertThat(e.detail()).startsWith("not readable at line 2, column 2"));
    assertThat(hub.hub().log().original(receipt.trackingId()))
        .hasValueSatisfying(o -> assertThat(new String(o.body())).isEqualTo(broken));
  }

  @Test
  void anExpiryThatIsNoInstantIsInvalidAndNamesItsField() throws Exception {
    Receipt receipt = hub.send("{\"id\":\"1\",\"key\":\"a\",\"until\":\"besok\"}");
    awaitState(hub.send("2", "a"), MessageLog.State.DELIVERED);

    MessageLog.Way way = hub.hub().log().find(receipt.trackingId()).orElseThrow();
    assertThat(way.message().progress()).isEqualTo(MessageLog.Progress.INVALID);
    assertThat(way.events())
        .anySatisfy(e -> assertThat(e.detail()).startsWith("/until: must be an instant"));
  }

  @Test
  void aMessageThatCannotBeTakenYetWaitsAloneHoweverOftenItIsTried() throws Exception {
    AtomicBoolean registered = new AtomicBoolean();
    hub.receiverAnswers(
        call ->
            call.id().equals("a0") && !registered.get()
                ? new Outcome.NotYet("no number", Duration.ofMillis(50))
                : new Outcome.Delivered("ok"));
    Receipt early = hub.send("a0", "a");
    Receipt behind = hub.send("a1", "a");
    awaitState(hub.send("b0", "b"), MessageLog.State.DELIVERED);
    await().until(() -> hub.hub().broker().depth(Channel.held("office")) == 2);
    await("more tries than a message has").until(() -> hub.callsOf("a").size() > 6);

    registered.set(true);
    awaitState(early, MessageLog.State.DELIVERED);
    awaitState(behind, MessageLog.State.DELIVERED);
    assertThat(distinct(hub.callsOf("a"))).containsExactly("a0", "a1");
  }

  @Test
  void aMessageThatCannotBeTakenBeforeItsDeadlineExpires() throws Exception {
    hub.close();
    hub = new TestHub(home.resolve("short")).deliverWithin(Duration.ofSeconds(2));
    hub.receiverAnswers(call -> new Outcome.NotYet("no number", Duration.ofHours(1)));
    hub.start();

    awaitState(hub.send("1", "a"), MessageLog.State.EXPIRED);
    assertThat(hub.calls()).hasSize(1);
  }

  @Test
  void anUnclearAnswerHoldsItsKeyInOrderWhileOtherKeysGoOn() throws Exception {
    hub.receiverAnswers(
        call ->
            call.id().equals("a0") && hub.callsOf("a").size() < 3
                ? new Outcome.Unknown("no answer")
                : new Outcome.Delivered("ok"));
    Receipt last = null;
    for (int i = 0; i < 20; i++) {
      last = hub.send("a" + i, "a");
      hub.send("b" + i, "b");
    }
    awaitState(last, MessageLog.State.DELIVERED);
    await().until(() -> hub.callsOf("b").size() == 20);
    assertThat(distinct(hub.callsOf("a"))).isEqualTo(numbered("a"));
    assertThat(hub.callsOf("b")).isEqualTo(numbered("b"));
    assertThat(hub.calls().stream().filter(c -> c.id().equals("a0")).skip(1))
        .allMatch(TestHub.Call::askFirst);
    assertThat(
            hub.calls().stream()
                .filter(c -> c.id().equals("a0"))
                .map(TestHub.Call::idempotencyKey)
                .distinct())
        .hasSize(1);
  }

  @Test
  void aPoisonMessageIsSetAsideWithItsCauseAndOriginalAndStopsNoOther() throws Exception {
    Receipt poison = hub.send("{\"key\":\"a\",\"text\":\"no id\"}");
    Receipt good = hub.send("1", "a");
    awaitState(good, MessageLog.State.DELIVERED);
    await().until(() -> progress(poison) == MessageLog.Progress.INVALID);
    assertThat(hub.hub().broker().depth(Channel.invalid("note"))).isEqualTo(1);
    assertThat(
            new String(
                hub.hub().log().original(poison.trackingId()).orElseThrow().body(),
                StandardCharsets.UTF_8))
        .isEqualTo("{\"key\":\"a\",\"text\":\"no id\"}");
  }

  @Test
  void aRejectedMessageIsReplayedOnceHoweverOftenItIsPressed() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Rejected("not like this"));
    Receipt receipt = hub.send("1", "a");
    awaitState(receipt, MessageLog.State.DEAD);
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    Replay.Plan plan = hub.hub().replay().plan(dead());
    assertThat(plan.count()).isEqualTo(1);
    Replay.Done done = hub.hub().replay().apply(plan.token(), "rina", "mended");
    Replay.Done again = hub.hub().replay().apply(plan.token(), "rina", "mended");
    assertThat(done.applied()).isEqualTo(1);
    assertThat(again.repeat()).isTrue();
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "1");
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isZero();
    assertThat(hub.hub().log().find(receipt.trackingId()).orElseThrow().events())
        .anyMatch(e -> e.kind() == Event.Kind.REPLAYED && e.detail().equals("rina: mended"));
  }

  @Test
  void ofTwoPlansForTheSameDeadLetterTheFirstIsApplied() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Rejected("not like this"));
    Receipt receipt = hub.send("1", "a");
    awaitState(receipt, MessageLog.State.DEAD);
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    Replay.Plan ofRina = hub.hub().replay().plan(dead());
    Replay.Plan ofBudi = hub.hub().replay().plan(dead());
    assertThat(hub.hub().replay().apply(ofRina.token(), "rina", "mended").applied()).isEqualTo(1);
    assertThat(hub.hub().replay().apply(ofBudi.token(), "budi", "mended").applied()).isZero();
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "1");
  }

  @Test
  void aMessageWithoutAClearAnswerIsSetAsideAfterItsAttempts() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unknown("garbage"));
    Receipt receipt = hub.send("1", "a");
    awaitState(receipt, MessageLog.State.DEAD);
    assertThat(hub.callsOf("a")).hasSize(4);
  }

  @Test
  void whatIsInTheInboxComesBackUntilItIsAcknowledged() throws Exception {
    Receipt receipt = hub.send("{\"id\":\"1\",\"key\":\"a\",\"text\":\"halo\",\"region\":true}");
    awaitState(receipt, MessageLog.State.AVAILABLE);
    Inbox inbox = hub.hub().inbox();
    assertThat(inbox.fetch("region", 10, Duration.ofMillis(200))).hasSize(1);
    assertThat(inbox.fetch("region", 10, Duration.ofMillis(200))).isEmpty();
    await().until(() -> inbox.fetch("region", 10, Duration.ofSeconds(60)).size() == 1);
    assertThat(inbox.acknowledge("region", receipt.trackingId())).isTrue();
    awaitState(receipt, MessageLog.State.DELIVERED);
    assertThat(inbox.acknowledge("region", receipt.trackingId())).isTrue();
    assertThat(inbox.list("region", 10)).isEmpty();
  }

  @Test
  void aRestartLosesNothingAndRemembersRepeats() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    Receipt receipt = hub.send("1", "a");
    hub.send("2", "a");
    hub.stop();
    hub = new TestHub(home).start();
    awaitState(receipt, MessageLog.State.DELIVERED);
    await().until(() -> hub.callsOf("a").equals(List.of("1", "2")));
    assertThat(hub.send("1", "a").trackingId()).isEqualTo(receipt.trackingId());
  }

  private void awaitState(Receipt receipt, MessageLog.State state) {
    await().until(() -> hub.state(receipt).equals(Optional.of(state)));
  }

  private MessageLog.Progress progress(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).orElseThrow().message().progress();
  }

  private static Replay.Filter dead() {
    return new Replay.Filter(
        Search.first(50).state(Optional.of(MessageLog.State.DEAD)), Optional.empty(), List.of());
  }

  private static List<String> distinct(List<String> ids) {
    return ids.stream().distinct().toList();
  }

  private static List<String> numbered(String key) {
    return IntStream.range(0, 20).mapToObj(i -> key + i).toList();
  }
}
