package id.simpul.routes.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.Refused;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationSwapTest {

  @TempDir private Path directory;
  private LiveHub hub;

  @BeforeEach
  void start() throws Exception {
    hub = new LiveHub(directory).start();
  }

  @AfterEach
  void stop() throws Exception {
    hub.close();
  }

  @Test
  void aParticipantAddedWhileRunningReceivesFromTheNextMessageOn() throws Exception {
    hub.send("1");
    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}");

    hub.receiver("archive", "{{archive.url}}", "v1").agreement("archive", "/id");
    assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);
    hub.send("2");

    awaitCalls(
        "/office {\"id\":\"1\",\"by\":\"v1\"}",
        "/office {\"id\":\"2\",\"by\":\"v1\"}",
        "/archive {\"id\":\"2\",\"by\":\"v1\"}");
  }

  @Test
  void whatStaysEqualIsNotTouched() throws Exception {
    var translate = hub.camel().getRoute("translate:note");
    var deliver = hub.camel().getRoute("deliver:office");
    var sink = hub.camel().getRoute("office-receives-note");

    hub.receiver("archive", "{{archive.url}}", "v1").agreement("archive", "/id");
    hub.receiver("office", "{{office.url}}", "v2");
    Plan plan = ((Outcome.Applied) hub.apply()).plan();

    assertThat(hub.camel().getRoute("translate:note")).isSameAs(translate);
    assertThat(hub.camel().getRoute("deliver:office")).isSameAs(deliver);
    assertThat(hub.camel().getRoute("office-receives-note")).isSameAs(sink);
    assertThat(plan.names(Plan.Kind.ROUTE, Plan.Change.ADDED)).containsExactly("deliver:archive");
    assertThat(plan.names(Plan.Kind.ROUTE, Plan.Change.CHANGED)).isEmpty();
  }

  @Test
  void aMessageOnItsWayGoesByTheMappingItWasAcceptedWith() throws Exception {
    hub.away(true);
    hub.send("1", "k");
    awaitDepth("office", 1);

    hub.receiver("office", "{{office.url}}", "v2");
    assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);
    hub.send("2", "k");
    hub.away(false);

    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}", "/office {\"id\":\"2\",\"by\":\"v2\"}");
  }

  @Test
  void soItDoesAfterARestart() throws Exception {
    hub.away(true);
    hub.send("1", "k");
    awaitDepth("office", 1);
    hub.receiver("office", "{{office.url}}", "v2");
    hub.apply();
    hub.send("2", "k");

    hub.stop();
    hub.start();
    hub.away(false);

    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}", "/office {\"id\":\"2\",\"by\":\"v2\"}");
  }

  @Test
  void oldAndNewConnectorStandSideBySideUntilNoMessageNeedsTheOld() throws Exception {
    hub.away(true);
    hub.send("1");
    awaitDepth("office", 1);
    String old = hub.control().inForce();

    hub.receiver("office", "{{office.new-url}}", "v1");
    hub.apply();
    hub.send("2");
    hub.control().forgetDone(Set.of(old));
    assertThat(hub.control().earlier()).containsExactly(old);
    hub.away(false);

    await()
        .untilAsserted(
            () ->
                assertThat(hub.calls())
                    .containsExactlyInAnyOrder(
                        "/office {\"id\":\"1\",\"by\":\"v1\"}",
                        "/new-office {\"id\":\"2\",\"by\":\"v1\"}"));
    awaitDepth("office", 0);
    hub.control().forgetDone(Set.of(old));
    assertThat(hub.control().earlier()).isEmpty();
    assertThat(hub.camel().getRoute("office-receives-note")).isNull();
    assertThat(hub.camel().getRoute("office-receives-note-2")).isNotNull();
  }

  @Test
  void waitingMessagesAreMovedToTheConfigurationInForceByName() throws Exception {
    hub.away("/office");
    Receipt receipt = hub.send("1");
    awaitDepth("office", 1);
    hub.receiver("office", "{{office.new-url}}", "v1");
    hub.apply();

    assertThat(hub.control().move("office", LiveHub.RINA)).isEqualTo(1);

    awaitCalls("/new-office {\"id\":\"1\",\"by\":\"v1\"}");
    await()
        .untilAsserted(
            () ->
                assertThat(hub.hub().log().find(receipt.trackingId()).orElseThrow().events())
                    .anySatisfy(
                        event -> {
                          assertThat(event.kind()).isEqualTo(Event.Kind.MOVED);
                          assertThat(event.detail()).startsWith("rina: ");
                        }));
    assertThat(last().what()).isEqualTo(Recorded.What.MOVED);
  }

  @Test
  void aFaultKeepsTheOldOneAndIsNamedWithFileAndLine() throws Exception {
    String before = hub.control().inForce();
    hub.write("city/office/from.jslt", "{\"id\": .id,\n \"by\": }");

    Outcome outcome = hub.apply();

    assertThat(((Outcome.Faulty) outcome).faults().get(0).place())
        .startsWith("city/office/from.jslt:2");
    assertThat(hub.control().inForce()).isEqualTo(before);
    assertThat(last().what()).isEqualTo(Recorded.What.REFUSED);
    hub.send("1");
    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}");
  }

  @Test
  void aSampleThatDiffersIsAFaultToo() throws Exception {
    hub.write("city/office/from.jslt", "{\"id\": .id, \"by\": \"other\"}");

    assertThat(((Outcome.Faulty) hub.apply()).faults())
        .anySatisfy(f -> assertThat(f.file()).isEqualTo("city/office/samples/note/a.sent.json"));
  }

  @Test
  void aConnectorThatCannotBeMadeKeepsTheOldOne() throws Exception {
    String before = hub.control().inForce();
    hub.receiver("office", "{{office.bad-url}}", "v2");

    Outcome outcome = hub.apply();

    assertThat(outcome).isInstanceOf(Outcome.NotStarted.class);
    assertThat(hub.control().inForce()).isEqualTo(before);
    hub.send("1");
    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}");
  }

  @Test
  void aParticipantWithUndeliveredMessagesStaysUntilTheyAreDiscardedByName() throws Exception {
    hub.receiver("archive", "{{archive.url}}", "v1").agreement("archive", "/id");
    hub.apply();
    hub.away("/archive");
    Receipt receipt = hub.send("1");
    hub.send("2");
    awaitDepth("archive", 2);
    hub.removeReceiver("archive");

    Outcome refused = hub.apply();
    assertThat(((Outcome.Undelivered) refused).reasons())
        .containsExactly(
            "archive has messages that are not delivered: 2 waiting."
                + " Let them be delivered, move them, or discard them by name.");
    assertThat(hub.control().discard("archive", LiveHub.RINA)).isEqualTo(2);

    assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);
    await()
        .untilAsserted(
            () ->
                assertThat(states(receipt, "archive")).containsExactly(MessageLog.State.DISCARDED));
  }

  @Test
  void anEarlierVersionIsPutInForceAgain() throws Exception {
    String first = hub.control().inForce();
    hub.receiver("office", "{{office.url}}", "v2");
    hub.apply();

    assertThat(hub.control().rollback(first.substring(0, 6), LiveHub.RINA))
        .isInstanceOf(Outcome.Applied.class);

    assertThat(hub.control().inForce()).isEqualTo(first);
    hub.send("1");
    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}");
    assertThat(hub.control().history())
        .extracting(Recorded::what)
        .containsExactly(Recorded.What.FIRST, Recorded.What.APPLY, Recorded.What.ROLLBACK);
    assertThat(last().change().who()).isEqualTo("rina");
    assertThat(last().changes()).containsExactly("participant office changed (city/office/)");
  }

  @Test
  void aRollbackIsNotUndoneByARestartWithTheSameFiles() throws Exception {
    String first = hub.control().inForce();
    hub.receiver("office", "{{office.url}}", "v2");
    hub.stop();
    hub.start();
    assertThat(hub.control().inForce()).isNotEqualTo(first);
    hub.control().rollback(first, LiveHub.RINA);

    hub.stop();
    hub.start();

    assertThat(hub.control().inForce()).isEqualTo(first);
  }

  @Test
  void filesWithAFaultAtTheStartKeepTheGoodOneInForce() throws Exception {
    String good = hub.control().inForce();
    hub.write("city/office/from.jslt", "{\"id\": ");
    hub.stop();
    hub.start();

    assertThat(hub.control().inForce()).isEqualTo(good);
    assertThat(hub.control().refusedAtStart()).containsInstanceOf(Outcome.Faulty.class);
    hub.send("1");
    awaitCalls("/office {\"id\":\"1\",\"by\":\"v1\"}");
  }

  @Test
  void filesWithAFaultAtTheFirstStartAreRefused(@TempDir Path other) throws Exception {
    LiveHub first = new LiveHub(other);
    first.write("city/office/from.jslt", "{\"id\": ");

    assertThatThrownBy(first::start).isInstanceOf(ConfigurationStart.Faulty.class);
  }

  @Test
  void aChangeThatWasPlannedForAnotherVersionIsRefused() throws Exception {
    String planned = hub.control().inForce();
    hub.receiver("office", "{{office.url}}", "v2");
    hub.apply();
    hub.receiver("office", "{{office.url}}", "v3");

    assertThat(hub.control().apply(hub.files(), LiveHub.RINA, Optional.of(planned)))
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void theFieldsThatAreNewlyGrantedAreNamed() throws Exception {
    hub.agreement("office", "/id, /key, /nik");
    hub.write("city/office/samples/note/a.granted.json", "{\"id\": \"1\", \"key\": \"k\"}\n");

    Planned.Possible planned = (Planned.Possible) hub.control().plan(hub.files());

    assertThat(planned.plan().fields())
        .containsExactly(
            new Plan.Field(Plan.Change.ADDED, "note", "sender", "office", "/nik", true));
    assertThat(planned.plan().names(Plan.Kind.AGREEMENT, Plan.Change.CHANGED))
        .containsExactly("office");
    assertThat(planned.plan().files()).containsExactly("agreements/office.yaml");
  }

  @Test
  void aMessageThatWaitsForACodeGoesOnWhenTheTableInForceHasIt() throws Exception {
    hub.write("city/office/from.jslt", "{\"id\": .id, \"by\": table(\"key\", .key)}");
    hub.write("city/office/tables/key.csv", "source,target\nk,v1\n");
    assertThat(hub.apply()).as("table").isInstanceOf(Outcome.Applied.class);
    hub.send("1", "new");
    await().until(() -> hub.hub().receivers().waitingForEntry("office") == 1);

    hub.write("city/office/tables/key.csv", "source,target\nk,v1\nnew,v9\n");
    assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);

    awaitCalls("/office {\"id\":\"1\",\"by\":\"v9\"}");
  }

  @Test
  void aCallUnderWayEndsBeforeItsRouteIsMadeAnew() throws Exception {
    hub.onlyOnce("office", 1);
    assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);
    hub.latency(Duration.ofSeconds(4));
    Receipt receipt = hub.send("1");
    await().until(() -> hub.control().waiting("office").queued() == 1);

    hub.onlyOnce("office", 2);
    Plan plan = ((Outcome.Applied) hub.apply()).plan();

    assertThat(plan.names(Plan.Kind.ROUTE, Plan.Change.CHANGED)).containsExactly("deliver:office");
    await()
        .untilAsserted(
            () ->
                assertThat(states(receipt, "office")).containsExactly(MessageLog.State.DELIVERED));
    assertThat(hub.calls()).hasSize(1);
  }

  @Test
  void swapsUnderLoadLoseAndDoubleNothing() throws Exception {
    AtomicBoolean more = new AtomicBoolean(true);
    ExecutorService senders = Executors.newSingleThreadExecutor();
    Future<Integer> sent = senders.submit(() -> sendWhile(more));
    for (int i = 0; i < 6; i++) {
      hub.receiver("office", i % 2 == 0 ? "{{office.new-url}}" : "{{office.url}}", "v" + i);
      assertThat(hub.apply()).isInstanceOf(Outcome.Applied.class);
    }
    more.set(false);
    int count = sent.get();
    senders.shutdown();

    await().untilAsserted(() -> assertThat(hub.calls()).hasSize(count));
    assertThat(hub.calls().stream().map(ConfigurationSwapTest::id).distinct()).hasSize(count);
  }

  private int sendWhile(AtomicBoolean more) throws Refused {
    int sent = 0;
    while (more.get()) {
      hub.send("m" + sent, "k" + sent % 7);
      sent++;
    }
    return sent;
  }

  private static String id(String call) {
    return call.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
  }

  private Recorded last() {
    List<Recorded> all = hub.control().history();
    return all.get(all.size() - 1);
  }

  private List<MessageLog.State> states(Receipt receipt, String receiver) {
    return hub.hub().log().find(receipt.trackingId()).stream()
        .flatMap(way -> way.message().deliveries().stream())
        .filter(d -> d.receiver().equals(receiver))
        .map(MessageLog.Delivery::state)
        .toList();
  }

  private void awaitCalls(String... expected) {
    await().untilAsserted(() -> assertThat(hub.calls()).containsExactlyInAnyOrder(expected));
    assertThat(hub.calls().stream().filter(c -> c.contains("office")).toList())
        .isEqualTo(List.of(expected).stream().filter(c -> c.contains("office")).toList());
  }

  private void awaitDepth(String receiver, long count) {
    await()
        .untilAsserted(() -> assertThat(hub.control().waiting(receiver).queued()).isEqualTo(count));
  }
}
