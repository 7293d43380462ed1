package id.simpul.routes.edge;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets bytes pass at a rate, in one direction. A pause saves up no more than a quarter of a second.
 * Belongs to one thread.
 */
final class Bandwidth {

  private static final long SAVED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int BITS = 8;

  private final long bitsPerSecond;
  private long next = System.nanoTime();

  /**
   * @param bitsPerSecond 0 for no limit
   */
  Bandwidth(long bitsPerSecond) {
    this.bitsPerSecond = bitsPerSecond;
  }

  /** Returns when so many bytes may pass. */
  void pass(int bytes) {
    if (bitsPerSecond == 0) {
      return;
    }
    long now = System.nanoTime();
    next = Math.max(next, now - SAVED_NANOS);
    while (next - now > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(next - now);
      now = System.nanoTime();
    }
    next += bytes * BITS * NANOS / bitsPerSecond;
  }

  /** How many bytes are best read at once: a tenth of a second's. */
  int portion(int most) {
    return bitsPerSecond == 0
        ? most
        : (int) Math.max(256, Math.min(most, bitsPerSecond / BITS / 10));
  }
}
