package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.LaksaSimulator;
import id.simpul.connectors.simulator.LaporSimulator;
import id.simpul.connectors.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The partner systems on loopback, and where the hub finds them. */
final class DemoSystems implements AutoCloseable {

  private static final long LAPOR_IS_AWAY_SECONDS = 6;

  private final LaporSimulator lapor = new LaporSimulator();
  private final LaksaSimulator laksa = new LaksaSimulator();
  private Map<String, String> properties = Map.of();

  void start() throws IOException {
    URI laporAt = lapor.start(0);
    URI laksaAt = laksa.start(0);
    properties =
        Map.of(
            "lapor.base-url", laporAt + "/lapor/3.0.0",
            "lapor.gateway-credential", "demo",
            "lapor.auth", "demo",
            "lapor.token", "demo",
            "lapor.inquiry-path", "/complaints",
            "lapor.followup-period", "1000",
            "laksa.followup-url", laksaAt + "/tanggapan",
            "laksa.api-key", "demo");
  }

  /** Properties of the participants' files, as arguments of the hub. */
  List<String> arguments() {
    return properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue()).toList();
  }

  /** LAPOR is down when the first reports come, and comes back by itself. */
  void takeLaporDownForAWhile() {
    lapor.goDown();
    CompletableFuture.runAsync(
        this::comeBack, CompletableFuture.delayedExecutor(LAPOR_IS_AWAY_SECONDS, TimeUnit.SECONDS));
  }

  private void comeBack() {
    try {
      lapor.comeBack();
    } catch (IOException e) {
      throw new IllegalStateException("the simulator's port was taken meanwhile", e);
    }
  }

  /** An institution answers a complaint. */
  void answerComplaint(String complaintId) {
    lapor.followUp(
        complaintId,
        "{\"id\":1,\"content\":\"Laporan diteruskan ke instansi terkait.\",\"institution_name\":\"Kementerian PUPR\","
            + "\"created_at\":\"2026-11-24 09:00:00\"}");
  }

  int followUpsAtLaksa() {
    return laksa.taken();
  }

  @Override
  public void close() {
    List.<Simulator>of(lapor, laksa).forEach(Simulator::close);
  }
}
