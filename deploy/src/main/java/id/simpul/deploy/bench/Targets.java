package id.simpul.deploy.bench;

/** What the hub is to reach against the two bounds of the same run, and whether it does. */
final class Targets {

  private static final double TIMES_PLAIN = 15;
  private static final double OF_BARE = 1.0 / 3;
  private static final double CPU_MILLIS = 0.8;
  private static final double ACCEPT_P99_MILLIS = 25;
  private static final double RESIDENT_MEGABYTES = 512;

  private Targets() {}

  static void print(Measured simpul, Measured plain, Measured bare, Measured atHalf) {
    atLeast("delivered/s, times plain Camel", per(simpul, plain), TIMES_PLAIN);
    atLeast("delivered/s, part of the bare loop", per(simpul, bare), OF_BARE);
    atMost("CPU-ms a message", simpul.cpuMillisPerMessage(), CPU_MILLIS);
    atMost("accept p99 at half the rate, ms", atHalf.acceptP99(), ACCEPT_P99_MILLIS);
    atMost("resident, MB", simpul.residentMegabytes(), RESIDENT_MEGABYTES);
  }

  private static double per(Measured simpul, Measured bound) {
    return simpul.deliveredPerSecond() / bound.deliveredPerSecond();
  }

  private static void atLeast(String what, double measured, double target) {
    line(what, measured, "at least", target, measured >= target);
  }

  private static void atMost(String what, double measured, double target) {
    line(what, measured, "at most", target, measured <= target);
  }

  private static void line(
      String what, double measured, String bound, double target, boolean reached) {
    System.out.printf(
        "%-36s %8.2f   (%s %.2f) %s%n",
        what, measured, bound, target, reached ? "reached" : "NOT REACHED");
  }
}
