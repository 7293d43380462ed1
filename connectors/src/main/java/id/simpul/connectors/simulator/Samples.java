package id.simpul.connectors.simulator;

import id.simpul.connectors.bpjs.BpjsLogin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Simulators that hold something to try: made-up people and events. */
final class Samples {

  /** Of a person who does not exist. */
  static final String NIK = "3671014101900001";

  /** Of a company that does not exist. */
  static final String NIB = "9120001234567";

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

  /** The three civil servants of the shipped samples. */
  static SiasnSimulator siasn() {
    SiasnSimulator siasn = new SiasnSimulator(SECRET);
    siasn.employee("198001012005011001", "PNS-0001", "BUDI CONTOH", "UNOR-0002");
    siasn.employee("198502022010012002", "PNS-0002", "SITI CONTOH", "UNOR-0001");
    siasn.employee("199003032015031003", "PNS-0003", "AGUS CONTOH", "UNOR-0003");
    return siasn;
  }

  static BsreSimulator bsre() {
    BsreSimulator bsre = new BsreSimulator(SECRET, SECRET);
    bsre.certificate(NIK, "ISSUE");
    return bsre;
  }

  /** One table of made-up numbers: the city and its first kecamatan, two years. */
  static BpsSimulator bps() {
    BpsSimulator bps = new BpsSimulator(SECRET);
    bps.table(
        "3671",
        "145",
        "\"vervar\":[{\"val\":1,\"label\":\"Tangerang\"},"
            + "{\"val\":9999,\"label\":\"<b>Kota Tangerang</b>\"}],"
            + "\"var\":[{\"val\":145,\"label\":\"Jumlah Penduduk\"}],"
            + "\"turvar\":[{\"val\":0,\"label\":\"Tidak Ada\"}],"
            + "\"tahun\":[{\"val\":123,\"label\":\"2023\"},{\"val\":124,\"label\":\"2024\"}],"
            + "\"turtahun\":[{\"val\":0,\"label\":\"Tahun\"}],"
            + "\"datacontent\":{\"114501230\":10,\"114501240\":11,"
            + "\"999914501230\":100,\"999914501240\":110}");
    return bps;
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

  static OssSimulator oss() {
    OssSimulator oss = new OssSimulator(SECRET, SECRET, SECRET);
    oss.nib(NIB, "{\"nib\":\"" + NIB + "\",\"nama_perseroan\":\"CONTOH JAYA\"}");
    return oss;
  }

  static BpnSimulator bpn() {
    BpnSimulator bpn = new BpnSimulator(SECRET, SECRET);
    LocalDate day = LocalDate.now(BpnSimulator.JAKARTA).minusDays(1);
    bpn.deed(day, BpnSimulator.deed("0001/2026", day, "367101000200301230", "120.50"));
    return bpn;
  }

  static OpenDkSimulator opendk() {
    return new OpenDkSimulator(SECRET);
  }

  static CkanSimulator ckan() {
    CkanSimulator ckan = new CkanSimulator(SECRET);
    ckan.table(
        "jumlah-penduduk",
        "penduduk",
        "{\"fields\":[{\"id\":\"kecamatan\"},{\"id\":\"2024\"},{\"id\":\"2025\"}],"
            + "\"primary_key\":[\"kecamatan\"]}",
        "[{\"kecamatan\":\"Ciledug\",\"2024\":\"163000\",\"2025\":164211}]");
    return ckan;
  }
}
