package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.OssPusher;
import id.simpul.connectors.simulator.OssSimulator;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/** OSS, which brings a NIB and a licence, and the licensing and the tax office of the city. */
final class DemoPermits implements DemoSystem {

  private static final String NIB = "9120001234567";
  private static final String PERMIT = "I-1,029000000034";
  private static final String COMMITMENTS = "/komitmen";
  private static final int TRIES = 5;

  private final OssSimulator oss = new OssSimulator("demo", "demo", "demo");
  private final SimulatedHttpServer licensing = new SimulatedHttpServer(DemoPermits::take);
  private final SimulatedHttpServer bapenda =
      new SimulatedHttpServer(request -> SimulatedAnswer.json(201, "{\"nib\":\"" + NIB + "\"}"));

  private URI hub;

  private static SimulatedAnswer take(ReceivedRequest request) {
    return request.path().startsWith(COMMITMENTS)
        ? SimulatedAnswer.json(200, "{\"status\":\"terpenuhi\"}")
        : SimulatedAnswer.json(201, "{\"nomor_permohonan\":\"I-1\"}");
  }

  @Override
  public void start(Map<String, String> properties) throws IOException {
    oss.nib(NIB, "{\"nib\":\"" + NIB + "\",\"nama_perseroan\":\"CONTOH JAYA\"}");
    properties.put("oss.base-url", oss.start(0) + OssSimulator.BASE);
    properties.put("oss.user-key", "demo");
    properties.put("oss.username", "demo");
    properties.put("oss.password", "demo");
    URI office = licensing.start(0);
    properties.put("licensing.permit-url", office + "/permohonan");
    properties.put("licensing.document-url", office + "/dokumen");
    properties.put("licensing.commitment-url", office + COMMITMENTS);
    properties.put("licensing.api-key", "demo");
    properties.put("bapenda.business-url", bapenda.start(0) + "/usaha");
    properties.put("bapenda.api-key", "demo");
  }

  /** OSS pushes the NIB, and the address of a licence that it signed. */
  @Override
  public void begin(URI at) {
    hub = at;
    push("receive-nib", OssPusher.body(NIB, "CONTOH JAYA", "3671000000", "56101", PERMIT));
    push(
        "receive-file-ds",
        "{\"receiveFileDS\":{\"id_izin\":\"I-1\",\"nib\":\"%s\",\"file_izin\":\"https://oss.example/1\"}}"
            .formatted(NIB));
  }

  private void push(String method, String body) {
    try {
      oss.pusher().pushUntilTaken(hub.resolve("/partners/oss/" + method), body, TRIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** OSS asks whether the permit's commitment is fulfilled. */
  @Override
  public String told() throws IOException, InterruptedException {
    String question = "{\"checkKomitmen\":{\"id_izin\":\"I-1\",\"nib\":\"%s\"}}".formatted(NIB);
    String answer = oss.pusher().push(hub.resolve("/partners/oss/check-komitmen"), question).body();
    return "permit-commitment "
        + (answer.contains("\"status\":\"1\"") ? "answered " : "not answered: ")
        + answer;
  }

  @Override
  public void close() {
    oss.close();
    licensing.close();
    bapenda.close();
  }
}
