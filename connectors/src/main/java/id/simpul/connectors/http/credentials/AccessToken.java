package id.simpul.connectors.http.credentials;

import java.time.Duration;

/**
 * A token as it was given out.
 *
 * @param lifetime counted from the moment at which it was asked for
 */
public record AccessToken(String value, Duration lifetime) {

  /** Without the token. */
  @Override
  public String toString() {
    return "AccessToken[lifetime=" + lifetime + "]";
  }
}
