package id.simpul.connectors.simulator;

import java.net.URI;
import java.util.Map;

/** Properties that lead a hub to a simulator. */
final class Settings {

  private Settings() {}

  static Map<String, String> lapor(URI at) {
    return Map.of(
        "lapor.base-url",
        at + "/lapor/3.0.0",
        "lapor.gateway-credential",
        Samples.SECRET,
        "lapor.auth",
        Samples.SECRET,
        "lapor.token",
        Samples.SECRET,
        "lapor.inquiry-path",
        "/complaints",
        "lapor.followup-period",
        "1000");
  }

  static Map<String, String> dukcapil(URI at) {
    return Map.of(
        "dukcapil.base-url",
        at.toString(),
        "dukcapil.area",
        "36-71",
        "dukcapil.agency",
        Samples.SECRET,
        "dukcapil.user",
        Samples.SECRET,
        "dukcapil.password",
        Samples.SECRET,
        "dukcapil.ip",
        "127.0.0.1");
  }

  static Map<String, String> bpjs(URI at) {
    return Map.of(
        "bpjs.base-url", at.toString(),
        "bpjs.antrean-url", at + "/antreanrs",
        "bpjs.cons-id", Samples.SECRET,
        "bpjs.secret", Samples.SECRET,
        "bpjs.user-key", Samples.SECRET);
  }

  static Map<String, String> satusehat(URI at) {
    return Map.of(
        "satusehat.base-url",
        at + SatuSehatSimulator.FHIR,
        "satusehat.token-url",
        at + SatuSehatSimulator.TOKEN,
        "satusehat.client-id",
        Samples.SECRET,
        "satusehat.client-secret",
        Samples.SECRET,
        "satusehat.organization-id",
        Samples.ORGANIZATION,
        "satusehat.number-retry",
        "3000");
  }

  static Map<String, String> siasn(URI at) {
    return Map.ofEntries(
        Map.entry("siasn.base-url", at + SiasnSimulator.API),
        Map.entry("siasn.token-url", at + SiasnSimulator.GATEWAY_TOKEN),
        Map.entry("siasn.user-token-url", at + SiasnSimulator.USER_TOKEN),
        Map.entry("siasn.consumer-key", Samples.SECRET),
        Map.entry("siasn.consumer-secret", Samples.SECRET),
        Map.entry("siasn.user-client-id", Samples.SECRET),
        Map.entry("siasn.user", Samples.SECRET),
        Map.entry("siasn.password", Samples.SECRET),
        Map.entry("siasn.instansi-id", "INSTANSI-1"),
        Map.entry("siasn.satuan-kerja-id", "SATKER-1"),
        Map.entry("siasn.period", "2000"));
  }

  static Map<String, String> simasn(URI at) {
    return Map.of("simasn.employee-url", at + "/pegawai-bkn", "simasn.api-key", Samples.SECRET);
  }

  static Map<String, String> bsre(URI at) {
    return Map.of(
        "bsre.base-url", at.toString(),
        "bsre.username", Samples.SECRET,
        "bsre.password", Samples.SECRET);
  }

  static Map<String, String> bps(URI at) {
    return Map.of("bps.base-url", at + BpsSimulator.API, "bps.key", Samples.SECRET);
  }

  static Map<String, String> bmkg(URI at) {
    return Map.of(
        "bmkg.data-url", at + BmkgSimulator.DATA,
        "bmkg.alerts-url", at + BmkgSimulator.ALERTS,
        "bmkg.period", "1000");
  }

  static Map<String, String> laksa(URI at) {
    return Map.of("laksa.followup-url", at + "/tanggapan", "laksa.api-key", Samples.SECRET);
  }

  static Map<String, String> tangerangLive(URI at) {
    return Map.of(
        "tangerang-live.warning-url", at + "/peringatan", "tangerang-live.api-key", Samples.SECRET);
  }

  static Map<String, String> oss(URI at) {
    return Map.of(
        "oss.base-url", at + OssSimulator.BASE,
        "oss.user-key", Samples.SECRET,
        "oss.username", Samples.SECRET,
        "oss.password", Samples.SECRET);
  }

  static Map<String, String> bpn(URI at) {
    return Map.of(
        "bpn.deeds-url",
        at + BpnSimulator.DEEDS,
        "bpn.username",
        Samples.SECRET,
        "bpn.password",
        Samples.SECRET,
        "bpn.deeds-period",
        "1000");
  }

  static Map<String, String> opendk(URI at) {
    return Map.of("ngamprah.base-url", at.toString(), "ngamprah.token", Samples.SECRET);
  }

  static Map<String, String> ckan(URI at) {
    return Map.of("satu-data.base-url", at.toString(), "satu-data.token", Samples.SECRET);
  }
}
