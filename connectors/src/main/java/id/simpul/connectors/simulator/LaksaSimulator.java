package id.simpul.connectors.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * LAKSA, the city's complaint app, as the receiver of follow-ups. It knows the hub's idempotency
 * key and answers 409 to what it has.
 */
public final class LaksaSimulator implements Simulator {

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
