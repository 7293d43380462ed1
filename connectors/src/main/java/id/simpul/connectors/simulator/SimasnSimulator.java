package id.simpul.connectors.simulator;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SIMASN, the city's personnel system, as the receiver of BKN's data. It knows the hub's
 * idempotency key and answers 409 to what it has.
 */
public final class SimasnSimulator implements HttpSimulator {

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  private SimulatedAnswer answer(ReceivedRequest request) {
    return taken.add(request.header("Idempotency-Key").orElse(""))
        ? SimulatedAnswer.json(201, "{\"pesan\":\"diterima\"}")
        : SimulatedAnswer.json(409, "{\"pesan\":\"sudah ada\"}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
