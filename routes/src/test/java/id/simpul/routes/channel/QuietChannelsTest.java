package id.simpul.routes.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietChannelsTest {

  private static final int CHANNELS = 20;
  private static final byte[] NONE = new byte[0];

  @TempDir Path home;
  private final List<String> worked = new CopyOnWriteArrayList<>();
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();
  private EmbeddedBroker broker;
  private Sessions sessions;
  private DefaultCamelContext camel;

  @BeforeEach
  void start() throws Exception {
    broker = new EmbeddedBroker(BrokerSettings.in(home));
    broker.start();
    sessions = new Sessions(broker.connector());
    camel = new DefaultCamelContext();
    camel.addComponent(ChannelComponent.SCHEME, new ChannelComponent(sessions));
    for (int i = 0; i < CHANNELS; i++) {
      broker.declare("c" + i);
      camel.addRoutes(route("c" + i));
    }
    camel.start();
  }

  @AfterEach
  void stop() throws Exception {
    answer.countDown();
    camel.stop();
    sessions.close();
    broker.close();
  }

  @Test
  void manyQuietChannelsHaveNoWorkersOfTheirOwn() throws Exception {
    for (int i = 0; i < CHANNELS; i++) {
      put("c" + i, "1");
    }
    await().until(() -> worked.size() == CHANNELS);
    assertThat(threadsNamed("c")).isZero();
    awaitEmpty("c7");
  }

  @Test
  void aCallThatTakesLongHoldsNoOtherChannel() throws Exception {
    put("c0", "slow");
    put("c1", "1");
    put("c0", "2");
    put("c1", "2");
    await().until(() -> worked.equals(List.of("c1 1", "c1 2")));
    answer.countDown();
    await().until(() -> worked.contains("c0 slow") && worked.contains("c0 2"));
    awaitEmpty("c0");
    assertThat(worked).hasSize(4);
  }

  @Test
  void aBusyChannelGetsWorkersOfItsOwnAndKeepsItsOrder() throws Exception {
    List<String> sent = IntStream.range(0, 500).mapToObj(i -> "c3 " + i).toList();
    for (String each : sent) {
      put("c3", each.substring(3));
    }
    await().until(() -> worked.size() >= sent.size());
    assertThat(worked).containsExactlyElementsOf(sent);
    awaitEmpty("c3");
    await().untilAsserted(() -> assertThat(threadsNamed("c3-")).isZero());
    put("c3", "later");
    await().until(() -> worked.contains("c3 later"));
  }

  @Test
  void aMessageThatFailsComesBackBeforeThoseBehindIt() throws Exception {
    put("c4", "fails-twice");
    put("c4", "next");
    await().until(() -> worked.equals(List.of("c4 fails-twice", "c4 next")));
    assertThat(failures).hasValue(2);
    awaitEmpty("c4");
  }

  @Test
  void aStoppedRouteTakesNothingAndGoesOnWhenStarted() throws Exception {
    camel.getRouteController().stopRoute("c5");
    put("c5", "1");
    put("c6", "1");
    await().until(() -> worked.equals(List.of("c6 1")));
    assertThat(broker.depth("c5")).isOne();
    camel.getRouteController().startRoute("c5");
    await().until(() -> worked.equals(List.of("c6 1", "c5 1")));
  }

  private RouteBuilder route(String channel) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("channel:" + channel + "?shared=true&batch=32&concurrency=4")
            .routeId(channel)
            .errorHandler(noErrorHandler())
            .process(exchange -> work(channel, Step.of(exchange).envelope().trackingId()));
      }
    };
  }

  private void work(String channel, String id) throws Exception {
    if (id.equals("slow")) {
      answer.await(20, TimeUnit.SECONDS);
    }
    if (id.equals("fails-twice") && failures.get() < 2) {
      failures.incrementAndGet();
      throw new IllegalStateException("as if");
    }
    worked.add(channel + " " + id);
  }

  private void put(String channel, String id) throws Exception {
    Instant now = Instant.now();
    try (Transaction tx = new Transaction(sessions.transacted())) {
      tx.put(
          channel,
          new Envelope(id, "f", "s", id, "k", now, now, "text/plain", "", "", 0, NONE, NONE));
      tx.commit();
    }
  }

  private void awaitEmpty(String channel) {
    await().until(() -> broker.depth(channel) == 0);
  }

  private static long threadsNamed(String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().matches(prefix + "[0-9-]+"))
        .count();
  }
}
