package id.simpul.connectors.http.credentials;

import java.time.Duration;

/** A token and its times, in nanoseconds of the cache's clock. */
record HeldToken(String value, long renewFrom, long expiresAt) {

  /** A call that starts with a token must not outlive it, and clocks and links take their time. */
  private static final Duration LARGEST_SKEW = Duration.ofMinutes(1);

  private static final int SKEW_SHARE = 10;

  static HeldToken of(AccessToken token, long askedAt) {
    Duration share = token.lifetime().dividedBy(SKEW_SHARE);
    Duration skew = share.compareTo(LARGEST_SKEW) < 0 ? share : LARGEST_SKEW;
    long expiresAt = askedAt + token.lifetime().toNanos();
    return new HeldToken(token.value(), expiresAt - skew.toNanos(), expiresAt);
  }

  boolean fresh(long now) {
    return now - renewFrom < 0;
  }

  boolean valid(long now) {
    return now - expiresAt < 0;
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "HeldToken";
  }
}
