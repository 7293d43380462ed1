package id.simpul.deploy.api;

import java.time.Duration;
import java.util.Optional;

/** Thrown by a controller to refuse; becomes problem details. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final Optional<String> trackingId;
  private final Optional<Duration> retryAfter;

  RefusedRequest(Problem problem, String detail) {
    this(problem, detail, Optional.empty(), Optional.empty());
  }

  RefusedRequest(
      Problem problem, String detail, Optional<String> trackingId, Optional<Duration> retryAfter) {
    super(detail, null, false, false);
    this.problem = problem;
    this.trackingId = trackingId;
    this.retryAfter = retryAfter;
  }

  Problem problem() {
    return problem;
  }

  Optional<String> trackingId() {
    return trackingId;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
