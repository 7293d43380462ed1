package id.simpul.routes.edge;

import java.util.concurrent.TimeUnit;

/**
 * Whether messages stand still on a link that lives: its heartbeats come and go, and for a minute
 * and a half nothing else did though messages waited all that time. Seen with Artemis 2.40, rarely;
 * a new connection helps. Belongs to one thread.
 */
final class Standstill {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

  /** Heartbeats and the edge's reports on itself are fewer in that time. */
  private static final long LITTLE_BYTES = 4_096;

  private long bytes;
  private long sinceNanos;

  Standstill(long nowNanos) {
    sinceNanos = nowNanos;
  }

  /**
   * To be asked every few seconds. Once it has said yes, it begins anew.
   *
   * @param waiting messages that wait for the link now; 0 while there is none
   * @param sent bytes that were sent over all links so far
   * @param nowNanos as {@link System#nanoTime} gives it
   */
  boolean isNow(long waiting, long sent, long nowNanos) {
    boolean moves = waiting == 0 || sent - bytes > LITTLE_BYTES;
    boolean standsStill = !moves && nowNanos - sinceNanos >= PATIENCE_NANOS;
    if (moves || standsStill) {
      bytes = sent;
      sinceNanos = nowNanos;
    }
    return standsStill;
  }
}
