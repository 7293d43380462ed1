package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.OssPusher;
import id.simpul.connectors.simulator.OssSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** OSS, which brings a NIB, and the licensing and the tax office of the city. */
final class DemoPermits implements DemoSystem {

  private static final String NIB = "9120001234567";
  private static final int TRIES = 5;

  private final OssSimulator oss = new OssSimulator("demo", "demo", "demo");
  private final SimulatedHttpServer licensing =
      new SimulatedHttpServer(
          request -> SimulatedAnswer.json(201, "{\"nomor_permohonan\":\"I-1\"}"));
  private final SimulatedHttpServer bapenda =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"nib\":\"" + NIB + "\"}"));

  @Override
  public void start(Map<String, String> properties) throws IOException {
    properties.put("oss.base-url", oss.start(0) + OssSimulator.BASE);
    properties.put("oss.user-key", "demo");
    properties.put("oss.username", "demo");
    properties.put("oss.password", "demo");
    properties.put("licensing.permit-url", licensing.start(0) + "/permohonan");
    properties.put("licensing.api-key", "demo");
    properties.put("bapenda.business-url", bapenda.start(0) + "/usaha");
    properties.put("bapenda.api-key", "demo");
  }

  /** OSS pushes the NIB. */
  @Override
  public void begin(URI hub) {
    String body =
        OssPusher.body(NIB, "CONTOH JAYA", "3671000000", "56101", "I-1,029000000034");
    try {
      oss.pusher().pushUntilTaken(hub.resolve("/partners/oss/receive-nib"), body, TRIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    oss.close();
    licensing.close();
    bapenda.close();
  }
}
