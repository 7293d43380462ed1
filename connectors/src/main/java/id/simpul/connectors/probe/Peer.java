package id.simpul.connectors.probe;

import id.simpul.connectors.http.ClientTls;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * One host and port that a connector connects to.
 *
 * @param tls what is trusted and shown where the connection begins with TLS; empty where it does
 *     not
 */
public record Peer(String host, int port, Optional<ClientTls> tls) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Without TLS, or with a protocol that agrees on it later. */
  public static Peer plain(String host, int port) {
    return new Peer(host, port, Optional.empty());
  }

  /**
   * Of a web address.
   *
   * @param address {@code http(s)://host[:port]…}
   */
  public static Peer of(URI address, ClientTls tls) {
    boolean secure = "https".equals(address.getScheme().toLowerCase(Locale.ROOT));
    int standard = secure ? HTTPS : HTTP;
    int port = address.getPort() < 0 ? standard : address.getPort();
    return new Peer(address.getHost(), port, secure ? Optional.of(tls) : Optional.empty());
  }

  /** As an operator reads it. */
  public String name() {
    return host + ":" + port;
  }

  /** The same host and port are the same peer. */
  boolean isAlso(Peer other) {
    return port == other.port && host.equalsIgnoreCase(other.host);
  }
}
