package id.simpul.routes.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An Error in a worker's own code, outside the route, does not leave its channel standing still.
 */
class WorkerErrorTest {

  @TempDir Path home;
  private final List<String> worked = new CopyOnWriteArrayList<>();

  @Test
  void aWorkerGoesOnAfterAnErrorAndTheMessageIsNotLost() throws Exception {
    EmbeddedBroker broker = new EmbeddedBroker(BrokerSettings.in(home));
    broker.start();
    broker.declare("work");
    try (Sessions sessions = new Sessions(broker.connector());
        DefaultCamelContext camel = new DefaultCamelContext()) {
      BrokenTwice gate = new BrokenTwice();
      camel.getRegistry().bind("gate", gate);
      camel.addComponent(ChannelComponent.SCHEME, new ChannelComponent(sessions));
      camel.addRoutes(route());
      camel.start();
      put(sessions, "1");
      put(sessions, "2");
      await().atMost(Duration.ofSeconds(20)).until(() -> worked.equals(List.of("1", "2")));
      assertThat(gate.asked).hasValueGreaterThan(2);
    } finally {
      broker.close();
    }
  }

  private RouteBuilder route() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("channel:work?gate=#gate")
            .process(exchange -> worked.add(Step.of(exchange).envelope().trackingId()));
      }
    };
  }

  private static void put(Sessions sessions, String id) throws Exception {
    byte[] none = new byte[0];
    Instant now = Instant.now();
    try (Transaction tx = new Transaction(sessions.transacted())) {
      tx.put(
          "work",
          new Envelope(id, "f", "s", id, "k", now, now, "text/plain", "", "", 0, none, none));
      tx.commit();
    }
  }

  private static final class BrokenTwice implements Gate {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public boolean tryPass(Envelope message) {
      if (asked.getAndIncrement() < 2) {
        throw new OutOfMemoryError("as if");
      }
      return true;
    }

    @Override
    public void await(Duration atMost) {}

    @Override
    public void left() {}
  }
}
