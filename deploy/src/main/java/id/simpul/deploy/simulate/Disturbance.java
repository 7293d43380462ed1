package id.simpul.deploy.simulate;

import id.simpul.connectors.simulator.Mishaps;
import java.time.Duration;

/**
 * What a simulated system is to suffer.
 *
 * @param errorRate share of requests that fail, from 0 to 1
 * @param garbage share of requests answered with something that is not HTTP, from 0 to 1
 * @param downFor how long it is away from the start, zero for never
 * @param downEvery after which time it goes away again, zero for only once
 */
record Disturbance(
    Duration latency,
    double errorRate,
    double garbage,
    long seed,
    Duration downFor,
    Duration downEvery) {

  /** Mishaps of one system: those of two must not come in step. */
  Mishaps mishaps(String system) {
    return new Mishaps(errorRate, garbage, seed ^ system.hashCode());
  }

  boolean never() {
    return latency.isZero() && errorRate == 0 && garbage == 0 && downFor.isZero();
  }

  /** One line for people. */
  String words() {
    return "Each answer waits %d ms; share of errors %s, of garbage %s, seed %d; down for %d ms%s."
        .formatted(
            latency.toMillis(),
            errorRate,
            garbage,
            seed,
            downFor.toMillis(),
            downEvery.isZero() ? "" : " every " + downEvery.toMillis() + " ms");
  }
}
