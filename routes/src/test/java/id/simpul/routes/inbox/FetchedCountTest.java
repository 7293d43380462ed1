package id.simpul.routes.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.TestHub;
import id.simpul.routes.intake.Receipt;
import id.simpul.routes.measure.Measurements;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a participant fetched and acknowledged counts as delivered to it, once. */
class FetchedCountTest {

  @TempDir Path home;
  private final List<Object> delivered = new CopyOnWriteArrayList<>();

  @Test
  void anAcknowledgedMessageCountsOnce() throws Exception {
    try (TestHub hub = new TestHub(home).measurements(counting()).start()) {
      Receipt receipt = hub.send("{\"id\":\"1\",\"text\":\"halo\",\"region\":true}");
      Inbox inbox = hub.hub().inbox();
      await().atMost(Duration.ofSeconds(30)).until(() -> !inbox.list("region", 1).isEmpty());
      inbox.fetch("region", 1, Duration.ofMinutes(1));
      assertThat(delivered).isEmpty();
      inbox.acknowledge("region", receipt.trackingId());
      inbox.acknowledge("region", receipt.trackingId());
      assertThat(delivered).containsExactly("region");
    }
  }

  private Measurements counting() {
    return (Measurements)
        Proxy.newProxyInstance(
            Measurements.class.getClassLoader(),
            new Class<?>[] {Measurements.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("delivered")) {
                delivered.add(arguments[1]);
              }
              return null;
            });
  }
}
