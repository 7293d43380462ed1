package id.simpul.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.tables.MissingEntry;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import id.simpul.mappings.translate.UnknownCode;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.hold.EntryWaits;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.MissingEntries;
import id.simpul.routes.replay.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that a code table has no entry for: the message waits, and goes on when it has one. */
class CodeWithoutEntryTest {

  private static final String NIK = "3671015203900001";

  @TempDir Path home;

  /** The entries of the table; the configuration that gains one is stood for by this set. */
  private final Set<String> entries = ConcurrentHashMap.newKeySet();

  private TestHub hub;

  @BeforeEach
  void create() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
    entries.add("known");
    hub = new TestHub(home);
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  private TestHub receiversTable(TestHub of) {
    return of.toOffice(
        note -> Jslt.identityFromCanonical("application/json").translate(lookedUp(note)));
  }

  private TestHub sendersTable(TestHub of) {
    return of.toCanonical(body -> lookedUp(parsed(body)));
  }

  private JsonNode lookedUp(JsonNode note) throws UnknownCode {
    String value = note.path("text").asText();
    if (!entries.contains(value)) {
      throw new UnknownCode(new MissingEntry("unit", value));
    }
    return note;
  }

  private static JsonNode parsed(byte[] body) throws TranslationFailed {
    try {
      return Json.parse(body);
    } catch (MalformedBody e) {
      throw new TranslationFailed("malformed");
    }
  }

  private Receipt send(String id, String key, String text) throws Exception {
    return hub.send("{\"id\":\"%s\",\"key\":\"%s\",\"text\":\"%s\"}".formatted(id, key, text));
  }

  @Test
  void theReceiverIsNotCalledAndOtherKeysGoOn() throws Exception {
    receiversTable(hub).start();
    Receipt waiting = send("1", "a", "new");
    Receipt behind = send("2", "a", "known");
    send("3", "b", "known");
    await().until(() -> hub.callsOf("b").equals(List.of("3")));
    awaitState(waiting, MessageLog.State.WAITING);
    awaitState(behind, MessageLog.State.HELD);
    assertThat(delivery(waiting).cause()).isEqualTo("table unit has no entry for \"new\"");
    awaitMissing("office", "new", 1);
    assertThat(hub.hub().receivers().waitingForEntry("office")).isEqualTo(1);
    assertThat(hub.callsOf("a")).isEmpty();
    assertThat(hub.hub().broker().depth(Channel.dead("office"))).isZero();
  }

  @Test
  void whenTheTableHasTheEntryItsKeyGoesOnInOrder() throws Exception {
    receiversTable(hub).start();
    Receipt first = send("1", "a", "new");
    Receipt second = send("2", "a", "known");
    awaitState(second, MessageLog.State.HELD);
    entries.add("new");
    awaitState(first, MessageLog.State.DELIVERED);
    awaitState(second, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "2");
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
    await().until(() -> hub.hub().receivers().waitingForEntry("office") == 0);
  }

  @Test
  void oneThatStoodBehindIsNamedWhenItsOwnCodeIsMissing() throws Exception {
    receiversTable(hub).start();
    send("1", "a", "new");
    Receipt second = send("2", "a", "newer");
    awaitState(second, MessageLog.State.HELD);
    entries.add("new");
    awaitState(second, MessageLog.State.WAITING);
    awaitMissing("office", "newer", 1);
    assertThat(hub.callsOf("a")).containsExactly("1");
  }

  @Test
  void itIsToldOnceHoweverOftenItIsTried() throws Exception {
    receiversTable(hub).start();
    Receipt waiting = send("1", "a", "new");
    Receipt held = send("2", "a", "newer");
    awaitState(held, MessageLog.State.HELD);
    entries.add("new");
    awaitState(held, MessageLog.State.WAITING);
    entries.add("newer");
    awaitState(held, MessageLog.State.DELIVERED);
    assertThat(kinds(waiting))
        .containsOnlyOnce(Event.Kind.WAITING, Event.Kind.DELIVERED)
        .endsWith(Event.Kind.DELIVERED);
    assertThat(kinds(held)).containsOnlyOnce(Event.Kind.WAITING, Event.Kind.DELIVERED);
  }

  @Test
  void withItsEntryItWaitsForAReceiverThatIsAwayLikeAnyOther() throws Exception {
    hub.receiverAnswers(call -> new Outcome.Unavailable("closed"));
    receiversTable(hub).start();
    Receipt receipt = send("1", "a", "new");
    awaitState(receipt, MessageLog.State.WAITING);
    entries.add("new");
    awaitState(receipt, MessageLog.State.HELD);
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
    hub.receiverAnswers(call -> new Outcome.Delivered("ok"));
    awaitState(receipt, MessageLog.State.DELIVERED);
  }

  @Test
  void aSendersOriginalWaitsAndOtherKeysGoOn() throws Exception {
    sendersTable(hub).start();
    Receipt waiting = send("1", "a", "new");
    Receipt behind = send("2", "a", "known");
    send("3", "b", "known");
    await().until(() -> hub.callsOf("b").equals(List.of("3")));
    await().until(() -> progress(waiting) == MessageLog.Progress.WAITING);
    await().until(() -> progress(behind) == MessageLog.Progress.WAITING);
    awaitMissing("sender", "new", 1);
    assertThat(hub.hub().waits().waitingForEntry("note")).isEqualTo(1);
    assertThat(hub.hub().broker().depth(Channel.waiting("note"))).isEqualTo(2);
    entries.add("new");
    awaitState(waiting, MessageLog.State.DELIVERED);
    awaitState(behind, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "2");
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
    await().until(() -> hub.hub().waits().waitingForEntry("note") == 0);
  }

  @Test
  void aRestartWithTheEntryLetsBothGoOnInOrder() throws Exception {
    sendersTable(hub).start();
    Receipt translated = send("1", "a", "new");
    Receipt behind = send("2", "a", "known");
    await().until(() -> progress(behind) == MessageLog.Progress.WAITING);
    hub.stop();
    hub = receiversTable(new TestHub(home)).start();
    Receipt mapped = send("3", "b", "newer");
    awaitState(translated, MessageLog.State.WAITING);
    awaitState(mapped, MessageLog.State.WAITING);
    hub.stop();
    entries.addAll(List.of("new", "newer"));
    hub = receiversTable(new TestHub(home)).start();
    awaitState(translated, MessageLog.State.DELIVERED);
    awaitState(behind, MessageLog.State.DELIVERED);
    awaitState(mapped, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "2");
    assertThat(hub.callsOf("b")).containsExactly("3");
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
  }

  @Test
  void whatIsStillMissingAfterARestartIsStillReported() throws Exception {
    receiversTable(hub).start();
    Receipt waiting = send("1", "a", "new");
    awaitMissing("office", "new", 1);
    hub.stop();
    hub = receiversTable(new TestHub(home)).start();
    await().until(() -> hub.hub().receivers().waitingForEntry("office") == 1);
    awaitMissing("office", "new", 1);
    assertThat(delivery(waiting).state()).isEqualTo(MessageLog.State.WAITING);
  }

  @Test
  void itWaitsUntilItsDeadlineAndNoLonger() throws Exception {
    receiversTable(hub.deliverWithin(Duration.ofSeconds(2))).start();
    Receipt waiting = send("1", "a", "new");
    awaitMissing("office", "new", 1);
    awaitState(waiting, MessageLog.State.EXPIRED);
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
  }

  @Test
  void anOriginalPastItsDeadlineIsInvalid() throws Exception {
    sendersTable(hub.deliverWithin(Duration.ofSeconds(2))).start();
    Receipt waiting = send("1", "a", "new");
    awaitMissing("sender", "new", 1);
    await().until(() -> progress(waiting) == MessageLog.Progress.INVALID);
    assertThat(hub.hub().broker().depth(Channel.invalid("note"))).isEqualTo(1);
    await().until(() -> hub.hub().missingEntries().all().isEmpty());
  }

  @Test
  void oneValueIsListedOnceWithHowManyWaitForIt() throws Exception {
    receiversTable(hub).start();
    send("1", "a", "new");
    send("2", "b", "new");
    send("3", "c", "newer");
    awaitMissing("office", "new", 2);
    assertThat(hub.hub().missingEntries().all())
        .extracting(MissingEntries.Missing::value)
        .containsExactly("new", "newer");
  }

  @Test
  void aNikInTheWrongPlaceIsNotShown() throws Exception {
    receiversTable(hub).start();
    Receipt waiting = send("1", "a", NIK);
    awaitMissing("office", "***", 1);
    assertThat(hub.hub().log().find(waiting.trackingId()).orElseThrow().toString())
        .contains("***")
        .doesNotContain(NIK);
  }

  @Test
  void aReplayDoesNotSendASecondOne() throws Exception {
    receiversTable(hub).start();
    Receipt waiting = send("1", "a", "new");
    awaitState(waiting, MessageLog.State.WAITING);
    var filter = new Replay.Filter(null, Optional.empty(), List.of(waiting.trackingId()));
    String token = hub.hub().replay().plan(filter).token();
    assertThat(hub.hub().replay().apply(token, "operator", "test").applied()).isZero();
    entries.add("new");
    awaitState(waiting, MessageLog.State.DELIVERED);
    assertThat(kinds(waiting)).doesNotContain(Event.Kind.REPLAYED);
  }

  /** As after a change of the configuration: nobody waits for the time of the next try. */
  @Test
  void whatWaitsForAnEntryThatIsThereIsTriedAgainAtOnce() throws Exception {
    receiversTable(hub.triesAgainAfter(Duration.ofHours(1))).start();
    Receipt first = send("1", "a", "new");
    Receipt second = send("2", "a", "known");
    Receipt other = send("3", "b", "newer");
    awaitState(second, MessageLog.State.HELD);
    awaitState(other, MessageLog.State.WAITING);
    entries.add("new");
    assertThat(hub.hub().entryWaits().retry(EntryWaits.Which.ALL)).isEqualTo(2);
    awaitState(first, MessageLog.State.DELIVERED);
    awaitState(second, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("1", "2");
    assertThat(hub.state(other)).contains(MessageLog.State.WAITING);
    entries.add("newer");
    hub.hub().entryWaits().retry(EntryWaits.Which.ALL);
    awaitState(other, MessageLog.State.DELIVERED);
  }

  @Test
  void anOriginalThatWaitsIsTriedAgainAtOnceToo() throws Exception {
    sendersTable(hub.triesAgainAfter(Duration.ofHours(1))).start();
    Receipt waiting = send("1", "a", "new");
    await().until(() -> progress(waiting) == MessageLog.Progress.WAITING);
    entries.add("new");
    assertThat(hub.hub().entryWaits().retry(which("office", "new"))).isZero();
    assertThat(hub.hub().entryWaits().retry(which("sender", "new"))).isOne();
    awaitState(waiting, MessageLog.State.DELIVERED);
  }

  @Test
  void oneThatIsDiscardedIsOnRecordAndThoseBehindItGoOn() throws Exception {
    receiversTable(hub.triesAgainAfter(Duration.ofHours(1))).start();
    Receipt wrong = send("1", "a", "typo");
    Receipt behind = send("2", "a", "known");
    Receipt other = send("3", "b", "new");
    awaitState(behind, MessageLog.State.HELD);
    awaitState(other, MessageLog.State.WAITING);
    int gone = hub.hub().entryWaits().discard(which("office", "typo"), "rina: a typing error");
    assertThat(gone).isOne();
    awaitState(wrong, MessageLog.State.DISCARDED);
    awaitState(behind, MessageLog.State.DELIVERED);
    assertThat(hub.callsOf("a")).containsExactly("2");
    assertThat(hub.hub().log().find(wrong.trackingId()).orElseThrow().events())
        .anyMatch(e -> e.detail().equals("rina: a typing error"));
    awaitMissing("office", "new", 1);
    assertThat(hub.hub().missingEntries().all()).hasSize(1);
    assertThat(hub.hub().receivers().waitingForEntry("office")).isOne();
  }

  @Test
  void anOriginalIsDiscardedByItsTrackingId() throws Exception {
    sendersTable(hub.triesAgainAfter(Duration.ofHours(1))).start();
    Receipt wrong = send("1", "a", "typo");
    Receipt behind = send("2", "a", "known");
    await().until(() -> progress(behind) == MessageLog.Progress.WAITING);
    var filter = new Replay.Filter(null, Optional.empty(), List.of(wrong.trackingId()));
    String token = hub.hub().replay().plan(filter).token();
    assertThat(hub.hub().replay().discard(token, "rina", "a typing error").applied()).isOne();
    awaitState(behind, MessageLog.State.DELIVERED);
    await().until(() -> progress(wrong) == MessageLog.Progress.DONE);
    assertThat(kinds(wrong)).endsWith(Event.Kind.DISCARDED);
    assertThat(hub.hub().broker().depth(Channel.waiting("note"))).isZero();
  }

  private static EntryWaits.Which which(String participant, String value) {
    return new EntryWaits.Which(Optional.of(participant), Optional.of("unit"), Optional.of(value));
  }

  /** Just after a start the tables may not have been made yet. */
  private void awaitMissing(String participant, String value, int messages) {
    await()
        .ignoreException(MessageLog.LogUnavailable.class)
        .untilAsserted(
            () ->
                assertThat(hub.hub().missingEntries().all())
                    .anyMatch(
                        m ->
                            m.participant().equals(participant)
                                && m.table().equals("unit")
                                && m.value().equals(value)
                                && m.messages() == messages));
  }

  private void awaitState(Receipt receipt, MessageLog.State state) {
    await().untilAsserted(() -> assertThat(hub.state(receipt)).contains(state));
  }

  private MessageLog.Delivery delivery(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).orElseThrow().message().deliveries().get(0);
  }

  private MessageLog.Progress progress(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).orElseThrow().message().progress();
  }

  private List<Event.Kind> kinds(Receipt receipt) {
    return hub.hub().log().find(receipt.trackingId()).orElseThrow().events().stream()
        .map(Event::kind)
        .toList();
  }
}
