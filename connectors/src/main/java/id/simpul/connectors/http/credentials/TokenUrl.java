package id.simpul.connectors.http.credentials;

import java.net.URI;

/** Where tokens are asked for. */
final class TokenUrl {

  private TokenUrl() {}

  /**
   * @throws IllegalArgumentException if it is not {@code http(s)://host[:port][/path][?query]}
   */
  static URI checked(String address) {
    URI uri = URI.create(address);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("tokenUrl must be http(s)://host[:port][/path][?query]");
    }
    return uri;
  }
}
