package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.channel.Carried;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Transaction;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.intake.TrackingId;
import id.simpul.routes.journal.Entry;
import id.simpul.routes.journal.EntryCodec;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from an edge is looked at before it counts. */
class ArriveTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final EdgeChannels CHANNELS = new EdgeChannels(Pair.EDGE);

  @TempDir Path home;
  private Pair pair;

  @BeforeEach
  void startCentre() throws Exception {
    pair = new Pair(home, CentreKey.in(home.resolve("keys"))).startCentre();
  }

  @AfterEach
  void stop() throws Exception {
    pair.close();
  }

  @Test
  void aSenderOfAnotherPlaceIsNotSpokenFor() throws Exception {
    String id = put(message("office", "m1", "k", "{\"id\":\"m1\"}", Instant.now()));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(pair.centre.hub().place().edges().get(0).refused()).isEqualTo(1));
    assertThat(pair.centre.hub().log().find(id)).isEmpty();
    assertThat(pair.centre.calls()).isEmpty();
  }

  @Test
  void theSameMessageTwiceIsTakenOnce() throws Exception {
    Envelope message = message("sender", "m1", "k", "{\"id\":\"m1\",\"key\":\"k\"}", Instant.now());
    put(message);
    put(message);
    put(message("sender", "m2", "k", "{\"id\":\"m2\",\"key\":\"k\"}", Instant.now()));
    await().atMost(SOON).until(() -> pair.centre.callsOf("k").contains("m2"));
    assertThat(pair.centre.callsOf("k")).containsExactly("m1", "m2");
  }

  @Test
  void whatTheCentreHadAlreadyIsDiscardedAsARepeatOfIt() throws Exception {
    Receipt first = pair.centre.send("{\"id\":\"m1\",\"key\":\"k\"}");
    String id = put(message("sender", "m1", "k", "{\"id\":\"m1\",\"key\":\"k\"}", Instant.now()));
    awaitEvent(id, Event.Kind.DISCARDED, "a repeat of " + first.trackingId());
    assertThat(pair.centre.callsOf("k")).containsExactly("m1");
  }

  @Test
  void theSameIdWithAnotherBodyIsSetAside() throws Exception {
    Receipt first = pair.centre.send("{\"id\":\"m1\",\"key\":\"k\"}");
    String id = put(message("sender", "m1", "k", "{\"id\":\"m1\",\"key\":\"x\"}", Instant.now()));
    awaitEvent(
        id,
        Event.Kind.INVALID,
        "its message id came before with another body: " + first.trackingId());
    assertThat(pair.centre.hub().broker().depth("invalid.note")).isEqualTo(1);
  }

  @Test
  void aClockThatStandsYearsOffLetsNothingExpire() throws Exception {
    Instant longAgo = Instant.parse("2009-01-01T00:00:00Z");
    put(message("sender", "m1", "k", "{\"id\":\"m1\",\"key\":\"k\"}", longAgo));
    Instant future = Instant.parse("2090-01-01T00:00:00Z");
    String id = put(message("sender", "m2", "k", "{\"id\":\"m2\",\"key\":\"k\"}", future));
    await().atMost(SOON).until(() -> pair.centre.callsOf("k").size() == 2);
    await()
        .atMost(SOON)
        // Of a hub that has just been started the log may not have its tables yet.
        .ignoreExceptionsMatching(e -> e instanceof MessageLog.LogUnavailable)
        .until(() -> pair.centre.hub().log().find(id).isPresent());
    assertThat(pair.centre.hub().log().find(id).orElseThrow().message().acceptedAt())
        .isBefore(Instant.now().plusSeconds(60));
  }

  @Test
  void aReportAboutSomebodyElseIsIgnored() throws Exception {
    Receipt receipt = pair.centre.send("{\"id\":\"m1\",\"key\":\"k\"}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(pair.centre.state(receipt)).contains(MessageLog.State.DELIVERED));
    Instant now = Instant.now();
    Event forged =
        new Event(receipt.trackingId(), now, Event.Kind.DEAD, "office", "said by the edge");
    Event own =
        new Event(receipt.trackingId(), now, Event.Kind.DELIVERED, "region", "said by the edge");
    Entry.Accepted message =
        new Entry.Accepted("sender", "note", "m1", "application/json", new byte[0]);
    List<Entry> reports =
        Stream.of(forged, own).map(event -> Entry.of(event).report(message)).toList();
    put(CHANNELS.reports(), Carried.by("r1", EntryCodec.encode(reports)));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(details(receipt.trackingId())).contains("region: said by the edge"));
    assertThat(details(receipt.trackingId())).doesNotContain("office: said by the edge");
  }

  private List<String> details(String id) {
    return pair.centre.hub().log().find(id).stream()
        .flatMap(way -> way.events().stream())
        .map(event -> event.receiver() + ": " + event.detail())
        .toList();
  }

  private void awaitEvent(String id, Event.Kind kind, String detail) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        pair.centre.hub().log().find(id).stream()
                            .flatMap(way -> way.events().stream())
                            .filter(event -> event.kind() == kind)
                            .map(Event::detail))
                    .containsExactly(detail));
  }

  private static Envelope message(
      String sender, String id, String key, String body, Instant acceptedAt) {
    return new Envelope(
        TrackingId.next(Instant.now()),
        "note",
        sender,
        id,
        key,
        acceptedAt,
        acceptedAt.plusSeconds(60),
        "application/json",
        "",
        "",
        0,
        new byte[0],
        body.getBytes(StandardCharsets.UTF_8));
  }

  private String put(Envelope message) throws Exception {
    put(CHANNELS.messages(), message);
    return message.trackingId();
  }

  /** As Artemis does when it has brought it over the link. */
  private void put(String queue, Envelope message) throws Exception {
    try (var locator =
            ActiveMQClient.createServerLocatorWithoutHA(pair.centre.hub().broker().connector());
        var sessions = locator.createSessionFactory();
        Transaction tx = new Transaction(sessions.createSession(false, false, 0))) {
      tx.put(queue, message);
      tx.commit();
    }
  }
}
