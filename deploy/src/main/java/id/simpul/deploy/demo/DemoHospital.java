package id.simpul.deploy.demo;

import id.simpul.connectors.bpjs.BpjsLogin;
import id.simpul.connectors.simulator.BpjsSimulator;
import id.simpul.connectors.simulator.SatuSehatSimulator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** SATUSEHAT and BPJS's queue, to which the hospital's visits go. */
final class DemoHospital implements DemoSystem {

  private static final long REGISTERED_AFTER_SECONDS = 6;

  private final SatuSehatSimulator satusehat = new SatuSehatSimulator("demo", "demo", "10000004");
  private final BpjsSimulator bpjs = new BpjsSimulator(new BpjsLogin("demo", "demo", "demo"));

  @Override
  public void start(Map<String, String> properties) throws IOException {
    startSatusehat(properties);
    properties.put("bpjs.antrean-url", bpjs.start(0) + "/antreanrs");
    properties.put("bpjs.cons-id", "demo");
    properties.put("bpjs.secret", "demo");
    properties.put("bpjs.user-key", "demo");
  }

  private void startSatusehat(Map<String, String> properties) throws IOException {
    satusehat.practitioner("3671010101800002", "N10000001");
    satusehat.practitioner("3671014202850004", "N10000002");
    satusehat.patient("3671015512950003", "P02029102702");
    satusehat.patient("3671012507700005", "P02029102703");
    URI at = satusehat.start(0);
    properties.put("satusehat.base-url", at + SatuSehatSimulator.FHIR);
    properties.put("satusehat.token-url", at + SatuSehatSimulator.TOKEN);
    properties.put("satusehat.client-id", "demo");
    properties.put("satusehat.client-secret", "demo");
    properties.put("satusehat.organization-id", "10000004");
    properties.put("satusehat.number-retry", "2000");
  }

  /** The third patient is registered while her visit waits. */
  @Override
  public void begin() {
    CompletableFuture.runAsync(
        () -> satusehat.patient("3671014101900001", "P02029102701"),
        CompletableFuture.delayedExecutor(REGISTERED_AFTER_SECONDS, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    satusehat.close();
    bpjs.close();
  }
}
