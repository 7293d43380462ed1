package id.simpul.connectors.simulator;

import java.util.List;
import java.util.Optional;

/** The list of all simulated systems: what stands here can be started and named by a Kamelet. */
public final class Simulators {

  private static final List<SimulatedSystem> ALL =
      List.of(
          new SimulatedSystem(
              "lapor",
              "SP4N-LAPOR! behind the SPLP gateway; answers every complaint",
              Samples::lapor,
              Settings::lapor),
          new SimulatedSystem(
              "dukcapil",
              "Dukcapil's verification; knows NIK " + Samples.NIK,
              Samples::dukcapil,
              Settings::dukcapil),
          new SimulatedSystem(
              "bpjs",
              "BPJS VClaim and Antrean; knows NIK " + Samples.NIK,
              Samples::bpjs,
              Settings::bpjs),
          new SimulatedSystem(
              "satusehat",
              "SATUSEHAT; knows NIK " + Samples.NIK + " when asked again, and two doctors",
              Samples::satusehat,
              Settings::satusehat),
          new SimulatedSystem(
              "siasn",
              "BKN's SIASN with its two token servers; knows three NIPs",
              Samples::siasn,
              Settings::siasn),
          new SimulatedSystem(
              "simasn", "SIMASN, which takes BKN's data", SimasnSimulator::new, Settings::simasn),
          new SimulatedSystem(
              "bsre",
              "BSrE's e-sign; the passphrase of NIK " + Samples.NIK + " is " + Samples.SECRET,
              Samples::bsre,
              Settings::bsre),
          new SimulatedSystem(
              "bps", "BPS's WebAPI; has table 145 of domain 3671", Samples::bps, Settings::bps),
          new SimulatedSystem(
              "bmkg",
              "BMKG's open data: an earthquake and a weather alert",
              Samples::bmkg,
              Settings::bmkg),
          new SimulatedSystem(
              "laksa", "LAKSA, which takes follow-ups", LaksaSimulator::new, Settings::laksa),
          new SimulatedSystem(
              "tangerang-live",
              "Tangerang LIVE, which takes warnings",
              TangerangLiveSimulator::new,
              Settings::tangerangLive),
          new SimulatedSystem(
              "oss",
              "OSS-RBA, which takes statuses and licences; knows NIB " + Samples.NIB,
              Samples::oss,
              Settings::oss),
          new SimulatedSystem(
              "bpn", "ATR/BPN's land offices, with yesterday's deeds", Samples::bpn, Settings::bpn),
          new SimulatedSystem(
              "opendk",
              "OpenDK of a kecamatan, which takes residents",
              Samples::opendk,
              Settings::opendk),
          new SimulatedSystem(
              "ckan",
              "A CKAN portal, which takes counts and has a table r-1",
              Samples::ckan,
              Settings::ckan));

  private Simulators() {}

  public static List<SimulatedSystem> all() {
    return ALL;
  }

  /** The system of this name. */
  public static Optional<SimulatedSystem> find(String name) {
    return ALL.stream().filter(system -> system.name().equals(name)).findFirst();
  }

  /** The names of all. */
  public static List<String> names() {
    return ALL.stream().map(SimulatedSystem::name).toList();
  }
}
