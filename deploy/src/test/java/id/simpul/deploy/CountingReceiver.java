package id.simpul.deploy;

import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The receiver {@code bench-receiver}, which counts the effect of every message. One that honours
 * the idempotency key has no effect a second time under the same key.
 */
final class CountingReceiver implements AutoCloseable {

  private final boolean honoursKeys;
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final Set<String> keys = ConcurrentHashMap.newKeySet();
  private final SimulatedHttpServer server = new SimulatedHttpServer(this::take);
  private final String address;

  private CountingReceiver(boolean honoursKeys) throws IOException {
    this.honoursKeys = honoursKeys;
    this.address = server.start(0) + "/in";
  }

  static CountingReceiver honouringKeys() throws IOException {
    return new CountingReceiver(true);
  }

  static CountingReceiver ignoringKeys() throws IOException {
    return new CountingReceiver(false);
  }

  private SimulatedAnswer take(ReceivedRequest request) {
    try {
      String id = Json.parse(request.body()).path("id").asText();
      if (!honoursKeys || keys.add(request.header("Idempotency-Key").orElse(""))) {
        effects.merge(id, 1, Integer::sum);
      }
      return SimulatedAnswer.empty(200);
    } catch (MalformedBody e) {
      return SimulatedAnswer.empty(400);
    }
  }

  void latency(Duration each) {
    server.latency(each);
  }

  /** Where the hub finds it. */
  Map<String, String> environment() {
    return Map.of("BENCH_RECEIVER_URL", address);
  }

  /** How often each message took effect, by its id. */
  Map<String, Integer> effects() {
    return effects;
  }

  @Override
  public void close() {
    server.close();
  }
}
