package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edge touches its own channels, in its own direction, and nothing else. */
class EdgeSecurityTest {

  @TempDir static Path keys;
  private static CentreKey key;

  @TempDir Path home;

  @BeforeAll
  static void makeKey() throws Exception {
    key = CentreKey.in(keys);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "SEND, edge.hill.messages, true",
    "SEND, edge.hill.reports, true",
    "SEND, edge.hill.questions, true",
    "CONSUME, edge.hill.deliveries, true",
    "CONSUME, edge.hill.files, true",
    "CONSUME, edge.hill.messages, false",
    "BROWSE, edge.hill.deliveries, false",
    "SEND, edge.hill.deliveries, false",
    "SEND, edge.valley.messages, false",
    "CONSUME, edge.valley.deliveries, false",
    "SEND, intake.note, false",
    "CONSUME, journal, false",
    "CONSUME, inbox.region, false",
    "CREATE_DURABLE_QUEUE, edge.hill.messages, false",
    "DELETE_DURABLE_QUEUE, edge.hill.messages, false",
    "CREATE_ADDRESS, anything, false",
    "MANAGE, activemq.management, false",
    "SEND, activemq.management, false",
    "CONSUME, edge.valley.deliveries::edge.hill.deliveries.x, false"
  })
  void mayDo(CheckType check, String address, boolean expected) {
    EdgeSecurity security = new EdgeSecurity((name, secret) -> true, null);
    Subject hill = new Subject(true, Set.of(new UserPrincipal("hill")), Set.of(), Set.of());
    assertThat(security.authorize(hill, Set.of(), check, address)).isEqualTo(expected);
  }

  @Test
  void nobodyMayDoAnything() {
    EdgeSecurity security = new EdgeSecurity((name, secret) -> true, null);
    assertThat(security.authorize(null, Set.of(), CheckType.SEND, "edge.hill.messages")).isFalse();
  }

  @Test
  void anEdgeWithAWrongSecretHandsNothingOverAndKeepsItsMessages() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.startCentre().startEdge("another secret", OptionalLong.empty());
      pair.edge.send("m1", "k");
      await().atMost(Duration.ofSeconds(20)).until(() -> pair.link.connections() >= 2);
      assertThat(pair.centre.calls()).isEmpty();
      assertThat(pair.centre.hub().place().edges().get(0).link()).isEqualTo("down");
      assertThat(pair.edge.hub().place().edges().get(0).backlog()).isEqualTo(1);
    }
  }

  @Test
  void aRevokedSecretEndsTheConnectionThatIsUpAndTheEdgeKeepsItsMessages() throws Exception {
    try (Pair pair = new Pair(home, key)) {
      pair.startCentre().startEdge();
      pair.link.delay(250);
      for (int i = 0; i < 300; i++) {
        pair.edge.send("m" + i, "k");
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> pair.centre.calls().size() > 10);
      pair.revoke(true);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> pair.centre.hub().place().edges().get(0).link().equals("down"));
      assertThat(pair.edge.hub().place().edges().get(0).backlog()).isPositive();
      pair.revoke(false);
      pair.link.delay(0);
      // A connection that is not set up to its end is given up after 75 s.
      List<String> all = IntStream.range(0, 300).mapToObj(i -> "m" + i).toList();
      await()
          .atMost(Duration.ofSeconds(120))
          .untilAsserted(() -> assertThat(pair.centre.callsOf("k")).isEqualTo(all));
    }
  }

  @Test
  void anEdgeDoesNotTalkToSomebodyElseAtTheCentresAddress(@TempDir Path others) throws Exception {
    CentreKey another = CentreKey.in(others);
    try (Pair pair = new Pair(home, another)) {
      pair.startCentre();
      pair.trusts(key);
      pair.startEdge();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  pair.edge
                      .hub()
                      .place()
                      .edges()
                      .get(0)
                      .problem()
                      .contains("not the one in the join"));
      assertThat(pair.centre.hub().place().edges().get(0).link()).isEqualTo("down");
    }
  }
}
