package id.simpul.connectors.http;

import java.net.URI;

/** Where a system is called. */
public final class HttpAddress {

  private HttpAddress() {}

  /**
   * Refuses what would not be a plain web address: a Kamelet turns its parameter into a Camel
   * endpoint, where another scheme would reach another component and a query would set its options.
   *
   * @throws IllegalArgumentException if it is not {@code http(s)://host[:port][/path]}
   */
  public static String checked(String address) {
    URI uri = URI.create(address);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null;
    if (!web || !plain || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "an address must be http(s)://host[:port][/path], without login, query or fragment");
    }
    return address;
  }
}
