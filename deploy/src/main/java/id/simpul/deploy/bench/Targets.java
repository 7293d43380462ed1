package id.simpul.deploy.bench;

/** What the hub is to reach against the two bounds of the same run, and whether it does. */
final class Targets {

  private static final double TIMES_PLAIN = 15;
  private static final double OF_BARE = 1.0 / 3;
  private static final double CPU_MILLIS = 0.8;
  private static final double ACCEPT_P99_MILLIS = 25;
  private static final double RESIDENT_MEGABYTES = 512;

  private static final double MAPPING_MICROS = 20;
  private static final double OPENING_MICROS = 300;
  private static final double ROWS_PER_SECOND = 100_000 / 60.0;
  private static final int CONNECTIONS = 16;

  private Targets() {}

  static void print(Measured simpul, Measured plain, Measured bare, Measured atHalf) {
    atLeast("delivered/s, times plain Camel", per(simpul, plain), TIMES_PLAIN);
    atLeast("delivered/s, part of the bare loop", per(simpul, bare), OF_BARE);
    atMost("CPU-ms a message", simpul.cpuMillisPerMessage(), CPU_MILLIS);
    atMost("accept p99 at half the rate, ms", atHalf.acceptP99(), ACCEPT_P99_MILLIS);
    atMost("resident, MB", simpul.residentMegabytes(), RESIDENT_MEGABYTES);
  }

  /** Medians of a mapping of 50 fields, in microseconds. */
  static void mapping(double copied, double byFunctions) {
    atMost("50 fields copied, µs", copied, MAPPING_MICROS);
    atMost("50 fields by functions, µs", byFunctions, MAPPING_MICROS);
  }

  /** Median for an answer of 10 KB, in microseconds. */
  static void opening(double micros) {
    atMost("BPJS answer of 10 KB opened, µs", micros, OPENING_MICROS);
  }

  static void file(int rows, double seconds, double residentMegabytes) {
    atMost(rows + " rows accepted, s", seconds, rows / ROWS_PER_SECOND);
    atMost("resident meanwhile, MB", residentMegabytes, RESIDENT_MEGABYTES);
  }

  /** Of one receiver, from its first message on. */
  static void calls(long tokens, long connections) {
    atMost("tokens asked for in one lifetime", tokens, 1);
    atMost("connections to the receiver", connections, CONNECTIONS);
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
