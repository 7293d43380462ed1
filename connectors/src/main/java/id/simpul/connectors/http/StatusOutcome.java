package id.simpul.connectors.http;

import id.simpul.connectors.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What an HTTP status other than success says about the message. A server error after the request
 * was read (500) leaves open whether it was taken; a gateway that had nobody to hand it to (502,
 * 503, 504) or a limit (429) says that it was not. A gateway that says what it is ({@link
 * GatewayFault}) is believed before the status.
 */
public final class StatusOutcome {

  private StatusOutcome() {}

  /**
   * @param answer with a status outside 2xx
   */
  public static Outcome of(HttpAnswer answer, Clock clock) {
    return GatewayFault.of(answer)
        .map(fault -> fault.outcome(answer, clock))
        .orElseGet(() -> byStatus(answer, clock));
  }

  private static Outcome byStatus(HttpAnswer answer, Clock clock) {
    int status = answer.status();
    return switch (status) {
      case 401, 403 -> new Outcome.Unavailable("login refused: HTTP " + status);
      case 429, 502, 503, 504 -> new Outcome.Unavailable("HTTP " + status, pause(answer, clock));
      case 408, 425 -> new Outcome.Unknown("HTTP " + status);
      default -> byClass(answer);
    };
  }

  private static Outcome byClass(HttpAnswer answer) {
    int status = answer.status();
    return switch (status / 100) {
      case 3 ->
          new Outcome.Unavailable(
              "HTTP " + status + ": the address redirects; configure the one it leads to");
      case 4 -> new Outcome.Rejected("HTTP " + status, answer.body());
      default -> new Outcome.Unknown("HTTP " + status);
    };
  }

  /** How long the one who answered asked to be left alone. */
  static Optional<Duration> pause(HttpAnswer answer, Clock clock) {
    return RetryAfter.parse(answer.retryAfter(), answer.date(), clock.instant());
  }
}
