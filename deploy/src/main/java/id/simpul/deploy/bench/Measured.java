package id.simpul.deploy.bench;

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
