package id.simpul.connectors.simulator;

import java.util.Random;
import java.util.function.Function;

/**
 * What goes wrong by chance: the same seed and the same order of requests bring the same mishaps.
 * Thread-safe.
 */
public final class Mishaps {

  /** Nothing goes wrong. */
  public static final Mishaps NONE = new Mishaps(0, 0, 0);

  private static final int KINDS = 3;
  private static final String RETRY_SECONDS = "1";

  private final double errorRate;
  private final double garbageRate;
  private final Random random;

  private enum Kind {
    /** Not taken, and said so. */
    OVERLOADED,
    /** Not taken, but the caller cannot know. */
    BROKEN,
    /** Taken, and the connection is closed before the answer. */
    CUT,
    /** Taken, and the answer is not HTTP. */
    GARBAGE,
    NOTHING
  }

  /**
   * @param errorRate share of requests, from 0 to 1, of which a third each gets 503, gets 500, and
   *     is taken but never answered
   * @param garbageRate share of requests, from 0 to 1, that is taken and answered with garbage
   */
  public Mishaps(double errorRate, double garbageRate, long seed) {
    // Written so that a rate that is no number is refused too.
    if (!(errorRate >= 0 && garbageRate >= 0 && errorRate + garbageRate <= 1)) {
      throw new IllegalArgumentException("rates must be 0 or more and together at most 1");
    }
    this.errorRate = errorRate;
    this.garbageRate = garbageRate;
    random = new Random(seed);
  }

  /** The system's answer, or what happens to it. */
  SimulatedAnswer answer(
      ReceivedRequest request, Function<ReceivedRequest, SimulatedAnswer> system) {
    return switch (next()) {
      case OVERLOADED -> SimulatedAnswer.empty(503).with("Retry-After", RETRY_SECONDS);
      case BROKEN -> SimulatedAnswer.empty(500);
      case CUT -> system.apply(request).with(SimulatedAnswer.Fault.CUT_AFTER_READING);
      case GARBAGE -> system.apply(request).with(SimulatedAnswer.Fault.GARBAGE);
      case NOTHING -> system.apply(request);
    };
  }

  private synchronized Kind next() {
    double drawn = random.nextDouble();
    if (drawn < errorRate) {
      return Kind.values()[(int) (drawn / errorRate * KINDS)];
    }
    return drawn < errorRate + garbageRate ? Kind.GARBAGE : Kind.NOTHING;
  }
}
