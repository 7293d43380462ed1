package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.channel.Gate;
import id.simpul.routes.intake.TrackingId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * One receiver's circuit (Circuit Breaker) and rate. While it is open, messages wait on their queue
 * and one at a time is let through as a probe. Waits are counted on a monotonic clock: a wall clock
 * that is put back must not close a receiver for hours. Thread-safe.
 */
public final class Circuit implements Gate {

  private static final Duration FIRST_PROBE = Duration.ofSeconds(1);
  private static final Duration SLOWEST_PROBE = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);
  private static final int UNCLEAR_TO_OPEN = 5;

  private final Clock clock;
  private final LongSupplier nanos;
  private long nanosBetween;
  private long nextNanos;
  private long probeNanos;
  private boolean open;
  private boolean askedFor;
  private Thread prober;
  private int failures;
  private int unclear;
  private String reason = "";

  /**
   * @param ratePerSecond at most this many messages a second; empty for no limit
   */
  public Circuit(Clock clock, OptionalDouble ratePerSecond) {
    this(clock, System::nanoTime, ratePerSecond);
  }

  Circuit(Clock clock, LongSupplier nanos, OptionalDouble ratePerSecond) {
    this.clock = clock;
    this.nanos = nanos;
    rate(ratePerSecond);
  }

  /**
   * From now on.
   *
   * @param perSecond at most this many messages a second; empty for no limit
   */
  public final synchronized void rate(OptionalDouble perSecond) {
    nanosBetween = perSecond.isPresent() ? (long) (1e9 / perSecond.getAsDouble()) : 0;
  }

  /** One that is past its deadline, or a Test Message, passes always: it is not sent. */
  @Override
  public synchronized boolean tryPass(Envelope message) {
    if (message.expired(clock.instant()) || TrackingId.isTest(message.trackingId())) {
      return true;
    }
    return open ? tryProbe() : withinRate();
  }

  /** As {@link #tryPass} for a question, which has no deadline; ends with {@link #tell}. */
  public synchronized boolean tryAsk() {
    return !open || tryProbe();
  }

  /** What came of a call. */
  public synchronized void tell(Outcome outcome) {
    if (outcome instanceof Outcome.Unavailable away) {
      unavailable(away.reason(), away.retryAfter());
    } else if (outcome instanceof Outcome.Unknown unknown) {
      unclear(unknown.reason());
    } else {
      answered();
    }
    left();
  }

  private boolean tryProbe() {
    if (prober != null || nanos.getAsLong() - probeNanos < 0) {
      return false;
    }
    prober = Thread.currentThread();
    return true;
  }

  private boolean withinRate() {
    if (nanosBetween == 0) {
      return true;
    }
    long now = nanos.getAsLong();
    if (now - nextNanos < 0) {
      return false;
    }
    nextNanos = Math.max(nextNanos, now - nanosBetween) + nanosBetween;
    return true;
  }

  @Override
  public synchronized void await(Duration atMost) throws InterruptedException {
    wait(Math.max(1, Math.min(atMost.toMillis(), waitMillis())));
  }

  private long waitMillis() {
    return ((open ? probeNanos : nextNanos) - nanos.getAsLong()) / 1_000_000;
  }

  @Override
  public synchronized void left() {
    if (prober == Thread.currentThread()) {
      prober = null;
    }
  }

  /** The receiver answered, whatever it answered. */
  private void answered() {
    if (leftBeforeAPauseWasAskedFor()) {
      return;
    }
    failures = 0;
    unclear = 0;
    if (open) {
      open = false;
      reason = "";
      notifyAll();
    }
  }

  /** An answer to what was on its way already does not take back a {@code Retry-After}. */
  private boolean leftBeforeAPauseWasAskedFor() {
    return open
        && askedFor
        && prober != Thread.currentThread()
        && nanos.getAsLong() - probeNanos < 0;
  }

  /** The receiver is away. */
  private void unavailable(String why, Optional<Duration> retryAfter) {
    failures++;
    askedFor = retryAfter.isPresent();
    Duration backoff = FIRST_PROBE.multipliedBy(1L << Math.min(failures - 1, 6));
    Duration wait =
        retryAfter.orElse(backoff.compareTo(SLOWEST_PROBE) < 0 ? backoff : SLOWEST_PROBE);
    openFor(why, wait.compareTo(LONGEST_RETRY_AFTER) < 0 ? wait : LONGEST_RETRY_AFTER);
  }

  /** A call ended without a clear answer; several in a row mean that the receiver is away. */
  private void unclear(String why) {
    unclear++;
    if (open || unclear >= UNCLEAR_TO_OPEN) {
      unavailable(why, Optional.empty());
    }
  }

  private void openFor(String why, Duration wait) {
    open = true;
    reason = why;
    probeNanos = nanos.getAsLong() + wait.toNanos();
  }

  public synchronized boolean isOpen() {
    return open;
  }

  /** Why it is open; empty text when it is closed. */
  public synchronized String reason() {
    return reason;
  }

  @Override
  public synchronized Duration untilOpen() {
    long left = open ? probeNanos - nanos.getAsLong() : 0;
    return Duration.ofNanos(Math.max(0, left));
  }
}
