package id.simpul.connectors.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * LAKSA, the city's complaint app, as the receiver of follow-ups. It knows the hub's idempotency
 * key and answers 409 to what it has.
 */
public final class LaksaSimulator implements HttpSimulator {

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  /** How many different follow-ups it took. */
  public int taken() {
    return taken.size();
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    String key = request.header("Idempotency-Key").orElse("");
    return taken.add(key)
        ? SimulatedAnswer.json(201, "{\"id_tanggapan\":\"" + taken.size() + "\"}")
        : SimulatedAnswer.json(409, "{\"pesan\":\"tanggapan sudah ada\"}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
