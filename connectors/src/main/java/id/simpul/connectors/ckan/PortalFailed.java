package id.simpul.connectors.ckan;

import java.time.Duration;
import java.util.Optional;

/** A table could not be read on; the text is for operators and quotes nothing of it. */
final class PortalFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  PortalFailed(String reason) {
    this(reason, Optional.empty());
  }

  PortalFailed(String reason, Optional<Duration> retryAfter) {
    super(reason, null, false, false);
    this.retryAfter = retryAfter.orElse(null);
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
