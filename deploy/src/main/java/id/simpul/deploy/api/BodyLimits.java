package id.simpul.deploy.api;

import java.time.Duration;

/**
 * How a body may come in.
 *
 * @param patience how long it may take beside its bytes
 * @param bytesPerSecond the slowest link that is waited for
 * @param comingIn bytes of larger bodies that may be in memory at once; more are refused
 * @param inWork bytes of larger bodies that may be worked on at once, where a body can take thirty
 *     times its size; more wait for their turn
 */
record BodyLimits(Duration patience, int bytesPerSecond, int comingIn, int inWork) {

  private static final int COMING_IN_OF_HEAP = 8;
  private static final int IN_WORK_OF_HEAP = 96;

  /** The share of this process's memory that bodies may take. */
  static BodyLimits of(Duration patience, int bytesPerSecond) {
    long heap = Runtime.getRuntime().maxMemory();
    return new BodyLimits(
        patience, bytesPerSecond, share(heap, COMING_IN_OF_HEAP), share(heap, IN_WORK_OF_HEAP));
  }

  private static int share(long heap, int part) {
    return (int) Math.min(Integer.MAX_VALUE, heap / part);
  }
}
