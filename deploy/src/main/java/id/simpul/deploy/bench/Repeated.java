package id.simpul.deploy.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** One small step, many times over on one thread. */
final class Repeated {

  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final int MEASURED = 10_000;

  private Repeated() {}

  /**
   * The median of single runs, after {@value #MEASURED} and more that are not counted.
   *
   * @param step returns how much it made: what nobody uses, the virtual machine leaves out
   * @return microseconds
   */
  static double medianMicros(Callable<Integer> step) throws Exception {
    long made = 0;
    long until = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < until) {
      made += step.call();
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long from = System.nanoTime();
      made += step.call();
      nanos[i] = System.nanoTime() - from;
    }
    if (made <= 0) {
      throw new IllegalStateException("nothing was made");
    }
    Arrays.sort(nanos);
    return nanos[MEASURED / 2] / 1e3;
  }
}
