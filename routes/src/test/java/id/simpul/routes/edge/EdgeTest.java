package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.Channel;
import id.simpul.routes.channel.EdgeChannels;
import id.simpul.routes.inbox.Inbox;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.journal.MessageLog;
import id.simpul.routes.journal.Search;
import id.simpul.routes.replay.Replay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The narrated way: up, down and back, over a link that is not there, comes, and breaks. */
class EdgeTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path keys;
  private static CentreKey key;

  @TempDir Path home;

  @BeforeAll
  static void makeKey() throws Exception {
    key = CentreKey.in(keys);
  }

  @Test
  void messagesWaitWithoutALinkAndArriveOnceAndInOrderWhenItComesAndBreaks() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.startEdge();
      for (int i = 0; i < 600; i++) {
        pair.edge.send("m" + i, "k" + i % 3);
      }
      String waiting = new EdgeChannels(Pair.EDGE).messages();
      assertThat(pair.edge.hub().broker().depth(waiting)).isEqualTo(600);
      pair.link.delay(40);
      pair.startCentre();
      for (int cut = 1; cut <= 2; cut++) {
        int enough = cut * 100;
        await().atMost(SOON).until(() -> pair.centre.calls().size() >= enough);
        assertThat(pair.edge.hub().broker().depth(waiting)).isPositive();
        pair.link.cut();
        pair.link.mend();
      }
      await().atMost(SOON).until(() -> pair.centre.calls().size() >= 600);
      await().atMost(SOON).until(() -> pair.edge.hub().broker().depth(waiting) == 0);
      assertThat(pair.centre.calls()).hasSize(600);
      for (int k = 0; k < 3; k++) {
        int first = k;
        List<String> expected =
            IntStream.range(0, 200).mapToObj(i -> "m" + (i * 3 + first)).toList();
        assertThat(pair.centre.callsOf("k" + k)).isEqualTo(expected);
      }
      await().atMost(SOON).until(() -> pair.link.openNow() == 1);
    }
  }

  @Test
  void theCentreSaysDeliveredOnlyWhenTheAppAtTheEdgeHasIt() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.startCentre().startEdge();
      Receipt receipt = pair.edge.send("{\"id\":\"r1\",\"region\":true,\"text\":\"halo\"}");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.centre.state(receipt)).contains(MessageLog.State.AVAILABLE));
      pair.link.cut();
      Inbox.Item item = pair.edge.hub().inbox().fetch("region", 1, Duration.ofMinutes(1)).get(0);
      assertThat(item.trackingId()).isEqualTo(receipt.trackingId());
      assertThat(new String(item.body())).contains("halo");
      assertThat(pair.edge.hub().inbox().acknowledge("region", item.trackingId())).isTrue();
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.edge.state(receipt)).contains(MessageLog.State.DELIVERED));
      assertThat(pair.centre.state(receipt)).contains(MessageLog.State.AVAILABLE);
      pair.link.mend();
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.centre.state(receipt)).contains(MessageLog.State.DELIVERED));
    }
  }

  @Test
  void largeMessagesCrossInBothDirections() throws Exception {
    String text = "x".repeat(700_000);
    try (Pair pair = new Pair(home, key)) {
      pair.startCentre().startEdge();
      pair.edge.send("{\"id\":\"up\",\"key\":\"k\",\"text\":\"" + text + "\"}");
      pair.edge.send("{\"id\":\"down\",\"region\":true,\"text\":\"" + text + "\"}");
      await().atMost(SOON).until(() -> pair.centre.calls().size() == 1);
      assertThat(pair.centre.calls().get(0).body()).contains(text);
      await().atMost(SOON).until(() -> !pair.edge.hub().inbox().list("region", 1).isEmpty());
      Inbox.Item item = pair.edge.hub().inbox().fetch("region", 1, Duration.ofMinutes(1)).get(0);
      assertThat(new String(item.body())).contains(text);
    }
  }

  @Test
  void whatOnlyParticipantsHereReceiveDoesNotNeedTheLink() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.residents("sender", "region", "office");
      pair.startEdge();
      Receipt receipt = pair.edge.send("m1", "k");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.edge.state(receipt)).contains(MessageLog.State.DELIVERED));
      assertThat(pair.edge.callsOf("k")).containsExactly("m1");
    }
  }

  @Test
  void whatTheAppAtTheEdgeRejectsIsReplayedFromTheCentre() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.residents("office");
      pair.startCentre().startEdge();
      pair.edge.receiverAnswers(call -> new Outcome.Rejected("no such street"));
      Receipt receipt = pair.centre.send("m1", "k");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.centre.state(receipt)).contains(MessageLog.State.DEAD));
      assertThat(pair.centre.hub().broker().depth(Channel.dead("office"))).isEqualTo(1);
      pair.edge.receiverAnswers(call -> new Outcome.Delivered("ref"));
      Replay replay = pair.centre.hub().replay();
      List<String> ids = List.of(receipt.trackingId());
      var filter = new Replay.Filter(Search.first(1), Optional.of("office"), ids);
      String token = replay.plan(filter).token();
      assertThat(replay.apply(token, "operator", "the street is there now").applied()).isEqualTo(1);
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(pair.centre.state(receipt)).contains(MessageLog.State.DELIVERED));
      assertThat(pair.edge.callsOf("k")).containsExactly("m1", "m1");
      assertThat(pair.centre.hub().broker().depth(Channel.dead("office"))).isZero();
      assertThat(pair.edge.hub().broker().depth(Channel.dead("office"))).isZero();
    }
  }
}
