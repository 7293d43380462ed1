package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tangerang LIVE, the city's app, as the receiver of warnings: it shows what is in force, takes off
 * its screen what a later warning replaces, and answers 409 to an idempotency key that it has seen.
 */
public final class TangerangLiveSimulator implements HttpSimulator {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SimulatedHttpServer http = new SimulatedHttpServer(this::answer);
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonNode> shown = new ConcurrentHashMap<>();

  /** The warnings on its screen by id. */
  public Map<String, JsonNode> shown() {
    return Map.copyOf(shown);
  }

  private SimulatedAnswer answer(ReceivedRequest request) {
    if (request.header("X-Api-Key").isEmpty()) {
      return SimulatedAnswer.json(401, "{\"pesan\":\"kunci tidak ada\"}");
    }
    try {
      return show(request.header("Idempotency-Key").orElse(""), JSON.readTree(request.body()));
    } catch (IOException e) {
      return SimulatedAnswer.json(400, "{\"pesan\":\"bukan JSON\"}");
    }
  }

  private SimulatedAnswer show(String key, JsonNode warning) {
    if (!seen.add(key)) {
      return SimulatedAnswer.json(409, "{\"pesan\":\"peringatan sudah ada\"}");
    }
    warning.path("menggantikan").forEach(id -> shown.remove(id.asText()));
    if (!warning.path("status").asText().equals("dicabut")) {
      shown.put(warning.path("id").asText(), warning);
    }
    return SimulatedAnswer.json(201, "{\"pesan\":\"diterima\"}");
  }

  @Override
  public SimulatedHttpServer server() {
    return http;
  }
}
