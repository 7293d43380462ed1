package id.simpul.connectors.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * There are no credentials to show, so the call was not made. Its message is for operators and
 * holds no secret.
 */
public final class LoginFailed extends IOException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public LoginFailed(String reason) {
    this(reason, Optional.empty());
  }

  /**
   * @param retryAfter how long the one who gives out credentials asked to be left alone
   */
  public LoginFailed(String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.retryAfter = retryAfter.orElse(null);
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
