package id.simpul.deploy.demo;

import id.simpul.connectors.simulator.BmkgSimulator;
import id.simpul.connectors.simulator.DukcapilSimulator;
import id.simpul.connectors.simulator.LaksaSimulator;
import id.simpul.connectors.simulator.LaporSimulator;
import id.simpul.connectors.simulator.Simulator;
import id.simpul.connectors.simulator.TangerangLiveSimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The partner systems on loopback, and where the hub finds them. */
final class DemoSystems implements AutoCloseable {

  private static final long LAPOR_IS_AWAY_SECONDS = 6;

  private final LaporSimulator lapor = new LaporSimulator();
  private final LaksaSimulator laksa = new LaksaSimulator();
  private final BmkgSimulator bmkg = new BmkgSimulator();
  private final TangerangLiveSimulator tangerangLive = new TangerangLiveSimulator();
  private final DukcapilSimulator dukcapil = new DukcapilSimulator();
  private final List<DemoSystem> others = List.of(new DemoHospital());
  private final Map<String, String> properties = new HashMap<>();

  void start() throws IOException {
    URI laporAt = lapor.start(0);
    properties.put("lapor.base-url", laporAt + "/lapor/3.0.0");
    properties.put("lapor.gateway-credential", "demo");
    properties.put("lapor.auth", "demo");
    properties.put("lapor.token", "demo");
    properties.put("lapor.inquiry-path", "/complaints");
    properties.put("lapor.followup-period", "1000");
    properties.put("laksa.followup-url", laksa.start(0) + "/tanggapan");
    properties.put("laksa.api-key", "demo");
    startWarnings();
    startIdentities();
    for (DemoSystem other : others) {
      other.start(properties);
    }
  }

  private void startWarnings() throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    bmkg.earthquake(
        new BmkgSimulator.Earthquake(
            now,
            "-6.90",
            "106.60",
            "5.2",
            "12 km Barat Laut Kabupaten Sukabumi",
            "III Kabupaten Sukabumi, II Kota Tangerang"));
    bmkg.alert(
        "CBT",
        BmkgSimulator.cap(
            "2.49.0.1.360.0.demo.1",
            "Alert",
            "",
            now,
            now.plus(3, ChronoUnit.HOURS),
            "Banten",
            "-6.10,106.55 -6.10,106.75 -6.25,106.75 -6.25,106.55 -6.10,106.55"));
    URI bmkgAt = bmkg.start(0);
    properties.put("bmkg.data-url", bmkgAt + BmkgSimulator.DATA);
    properties.put("bmkg.alerts-url", bmkgAt + BmkgSimulator.ALERTS);
    properties.put("bmkg.period", "1000");
    properties.put("tangerang-live.warning-url", tangerangLive.start(0) + "/peringatan");
    properties.put("tangerang-live.api-key", "demo");
  }

  private void startIdentities() throws IOException {
    dukcapil.person(
        "3671014101900001",
        Map.of(
            "NAMA_LGKP",
            "SITI CONTOH",
            "TMPT_LHR",
            "TANGERANG",
            "TGL_LHR",
            "01-01-1990",
            "JENIS_KLMIN",
            "PEREMPUAN",
            "ALAMAT",
            "JL. CONTOH NO. 1"));
    properties.put("dukcapil.base-url", dukcapil.start(0).toString());
    properties.put("dukcapil.area", "36-71");
    properties.put("dukcapil.agency", "demo");
    properties.put("dukcapil.user", "demo");
    properties.put("dukcapil.password", "demo");
    properties.put("dukcapil.ip", "127.0.0.1");
  }

  /** Properties of the participants' files, as arguments of the hub. */
  List<String> arguments() {
    return properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue()).toList();
  }

  /** The samples are about to be sent. */
  void begin() {
    takeLaporDownForAWhile();
    others.forEach(DemoSystem::begin);
  }

  /** LAPOR is down when the first reports come, and comes back by itself. */
  private void takeLaporDownForAWhile() {
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

  @Override
  public void close() {
    List.<Simulator>of(lapor, laksa, bmkg, tangerangLive, dukcapil).forEach(Simulator::close);
    others.forEach(DemoSystem::close);
  }
}
