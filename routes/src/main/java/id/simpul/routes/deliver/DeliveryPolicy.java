package id.simpul.routes.deliver;

import id.simpul.connectors.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * The one place that turns an outcome into done, wait, hold or dead letter.
 *
 * @param maxAttempts unclear outcomes after which a message is set aside
 * @param firstDelay before an unclear outcome is tried again; doubles each time
 * @param longestDelay between two tries
 */
public record DeliveryPolicy(int maxAttempts, Duration firstDelay, Duration longestDelay) {

  /** A receiver that refuses only this message must not stay closed to the others. */
  private static final int PROBES_WITH_ONE_MESSAGE = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  public static final DeliveryPolicy DEFAULT =
      new DeliveryPolicy(12, Duration.ofSeconds(2), Duration.ofMinutes(15));

  /** What follows from an outcome. */
  public sealed interface Decision {
    /** The receiver has it. */
    record Done(String reference) implements Decision {}

    /** It can never succeed, or must not be tried again without an operator. */
    record SetAside(String cause) implements Decision {}

    /** The receiver is away: the message stays first in line and no attempt is counted. */
    record WaitForReceiver(String cause, Optional<Duration> retryAfter) implements Decision {}

    /** This message (and its key) waits; other keys go on. */
    record Hold(String cause, Duration delay, int attempts) implements Decision {}
  }

  /**
   * @param attempts unclear outcomes of this message before this one
   * @param tries how often this message has been the probe in a row, from 0
   * @param resendAfterUnknown whether the receiver bears a second call with the same key
   */
  public Decision decide(Outcome outcome, int attempts, int tries, boolean resendAfterUnknown) {
    if (outcome instanceof Outcome.Delivered delivered) {
      return new Decision.Done(delivered.reference());
    }
    if (outcome instanceof Outcome.AlreadyDone done) {
      return new Decision.Done(done.reference());
    }
    if (outcome instanceof Outcome.Rejected rejected) {
      return new Decision.SetAside(rejected.reason());
    }
    if (outcome instanceof Outcome.NotYet early) {
      return new Decision.Hold(early.reason(), pause(early.retryAfter()), attempts);
    }
    if (outcome instanceof Outcome.Unavailable away) {
      return unavailable(away, attempts, tries);
    }
    return unknown((Outcome.Unknown) outcome, attempts, resendAfterUnknown);
  }

  private Decision unavailable(Outcome.Unavailable away, int attempts, int tries) {
    return tries + 1 < PROBES_WITH_ONE_MESSAGE
        ? new Decision.WaitForReceiver(away.reason(), away.retryAfter())
        : new Decision.Hold(away.reason(), delay(tries), attempts);
  }

  private Decision unknown(Outcome.Unknown unknown, int attempts, boolean resend) {
    if (!resend) {
      return new Decision.SetAside(
          "no clear answer, ask the receiver before it is replayed: " + unknown.reason());
    }
    int made = attempts + 1;
    return made < maxAttempts
        ? new Decision.Hold(unknown.reason(), delay(attempts), made)
        : new Decision.SetAside("no clear answer in " + made + " attempts: " + unknown.reason());
  }

  /** What a connector says, within reason. */
  private Duration pause(Duration wanted) {
    Duration atLeast = wanted.compareTo(firstDelay) > 0 ? wanted : firstDelay;
    return atLeast.compareTo(LONGEST_PAUSE) < 0 ? atLeast : LONGEST_PAUSE;
  }

  private Duration delay(int before) {
    Duration delay = firstDelay.multipliedBy(1L << Math.min(before, 16));
    return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
  }
}
