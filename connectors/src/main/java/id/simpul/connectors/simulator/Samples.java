package id.simpul.connectors.simulator;

import id.simpul.connectors.bpjs.BpjsLogin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Simulators that hold something to try: made-up people and events. */
final class Samples {

  /** Of a person who does not exist. */
  static final String NIK = "3671014101900001";

  /** Every secret of a simulated system. */
  static final String SECRET = "demo";

  /** The hospital, at SATUSEHAT. */
  static final String ORGANIZATION = "10000004";

  private static final long ALERT_HOURS = 3;

  private Samples() {}

  static LaporSimulator lapor() {
    LaporSimulator lapor = new LaporSimulator();
    lapor.answerEach(
        "{\"id\":1,\"content\":\"Laporan diteruskan ke instansi terkait.\","
            + "\"institution_name\":\"Kementerian PUPR\",\"created_at\":\"2026-11-24 09:00:00\"}");
    return lapor;
  }

  static DukcapilSimulator dukcapil() {
    DukcapilSimulator dukcapil = new DukcapilSimulator();
    dukcapil.person(
        NIK,
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
    return dukcapil;
  }

  static BpjsSimulator bpjs() {
    BpjsSimulator bpjs = new BpjsSimulator(new BpjsLogin(SECRET, SECRET, SECRET));
    bpjs.participant(
        NIK,
        "{\"noKartu\":\"0001234567890\",\"nama\":\"SITI CONTOH\","
            + "\"statusPeserta\":{\"kode\":\"0\",\"keterangan\":\"AKTIF\"}}");
    return bpjs;
  }

  /** The patient of {@link #NIK} is registered when she has been asked for once. */
  static SatuSehatSimulator satusehat() {
    SatuSehatSimulator satusehat = new SatuSehatSimulator(SECRET, SECRET, ORGANIZATION);
    satusehat.practitioner("3671010101800002", "N10000001");
    satusehat.practitioner("3671014202850004", "N10000002");
    satusehat.patientAfterOneQuestion(NIK, "P02029102701");
    satusehat.patient("3671015512950003", "P02029102702");
    satusehat.patient("3671012507700005", "P02029102703");
    return satusehat;
  }

  static BmkgSimulator bmkg() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    BmkgSimulator bmkg = new BmkgSimulator();
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
            now.plus(ALERT_HOURS, ChronoUnit.HOURS),
            "Banten",
            "-6.10,106.55 -6.10,106.75 -6.25,106.75 -6.25,106.55 -6.10,106.55"));
    return bmkg;
  }

  static OpenDkSimulator opendk() {
    return new OpenDkSimulator(SECRET);
  }

  static CkanSimulator ckan() {
    return new CkanSimulator(SECRET);
  }
}
