package id.simpul.deploy.bench;

import java.util.Arrays;

/** Quantiles of measured times. */
final class Quantiles {

  private Quantiles() {}

  static double millis(long[] nanos, double quantile) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
  }
}
