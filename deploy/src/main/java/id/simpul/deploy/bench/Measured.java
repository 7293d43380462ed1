package id.simpul.deploy.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of one round. */
record Measured(
    String name,
    double acceptedPerSecond,
    double deliveredPerSecond,
    double acceptP50,
    double acceptP99,
    double endToEndP50,
    double endToEndP99,
    double cpuMillisPerMessage,
    long residentMegabytes,
    long lost,
    long doubled) {

  static String head() {
    return String.format(
        "%-12s %10s %11s %10s %10s %10s %10s %8s %6s %5s %7s",
        "",
        "accepted/s",
        "delivered/s",
        "accept p50",
        "accept p99",
        "e2e p50",
        "e2e p99",
        "CPU-ms",
        "RSS MB",
        "lost",
        "doubled");
  }

  /** Each figure's own median; what was lost or doubled is summed. */
  static Measured median(List<Measured> rounds) {
    return new Measured(
        rounds.get(0).name,
        middle(rounds, Measured::acceptedPerSecond),
        middle(rounds, Measured::deliveredPerSecond),
        middle(rounds, Measured::acceptP50),
        middle(rounds, Measured::acceptP99),
        middle(rounds, Measured::endToEndP50),
        middle(rounds, Measured::endToEndP99),
        middle(rounds, Measured::cpuMillisPerMessage),
        (long) middle(rounds, Measured::residentMegabytes),
        rounds.stream().mapToLong(Measured::lost).sum(),
        rounds.stream().mapToLong(Measured::doubled).sum());
  }

  private static double middle(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(
        "%-12s %10.0f %11.0f %7.1f ms %7.1f ms %7.0f ms %7.0f ms %8.2f %6d %5d %7d",
        name,
        acceptedPerSecond,
        deliveredPerSecond,
        acceptP50,
        acceptP99,
        endToEndP50,
        endToEndP99,
        cpuMillisPerMessage,
        residentMegabytes,
        lost,
        doubled);
  }
}
