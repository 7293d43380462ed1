package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tangerang LIVE, the city's app, as the receiver of warnings: it shows what is in force, takes off
 * its screen what a later warning replaces, and answers 409 to an idempotency key that it has seen.
 */
public final class TangerangLiveSimulator implements Simulator {

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
  public URI start(int port) throws IOException {
    return http.start(port);
  }

  @Override
  public List<ReceivedRequest> received() {
    return http.received();
  }

  @Override
  public void goDown() {
    http.goDown();
  }

  @Override
  public void comeBack() throws IOException {
    http.comeBack();
  }

  @Override
  public void latency(Duration latency) {
    http.latency(latency);
  }

  @Override
  public void nextAnswers(SimulatedAnswer... answers) {
    http.nextAnswers(answers);
  }

  @Override
  public void close() {
    http.close();
  }
}
