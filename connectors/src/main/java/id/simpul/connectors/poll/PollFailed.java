package id.simpul.connectors.poll;

import java.time.Duration;
import java.util.Optional;

/** A page could not be read; the text is for operators and quotes nothing of it. */
final class PollFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  PollFailed(String reason) {
    this(reason, Optional.empty());
  }

  PollFailed(String reason, Optional<Duration> retryAfter) {
    super(reason, null, false, false);
    this.retryAfter = retryAfter.orElse(null);
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
