package id.simpul.connectors.broker;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.probe.Peer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a broker is reached. */
final class BrokerAddress {

  private static final Pattern SERVER =
      Pattern.compile("(tcp|ssl|amqp|amqps)://[A-Za-z0-9.\\[\\]:-]+(\\?.*)?");

  /** Options by which clients load classes or take objects of any class out of a message. */
  private static final Pattern DANGEROUS =
      Pattern.compile("class|factory|policy|deserial", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Integer> STANDARD =
      Map.of("tcp", 61616, "ssl", 61617, "amqp", 5672, "amqps", 5671);

  private BrokerAddress() {}

  /**
   * Refuses what would not be a connection to a broker elsewhere: {@code vm:} is the hub's own,
   * with every participant's messages.
   *
   * @throws IllegalArgumentException if it is not {@code scheme://host:port} of a known scheme
   */
  static String checked(String address) {
    if (!SERVER.matcher(address).matches() || DANGEROUS.matcher(address).find()) {
      throw new IllegalArgumentException(
          "a broker's address must be tcp, ssl, amqp or amqps://host:port, without options that"
              + " name classes");
    }
    return address;
  }

  /** Where it leads. */
  static Peer peer(String address) {
    URI uri = URI.create(address.replaceFirst("\\?.*", ""));
    boolean tls = uri.getScheme().equals("ssl") || uri.getScheme().equals("amqps");
    int port = uri.getPort() < 0 ? STANDARD.get(uri.getScheme()) : uri.getPort();
    return tls
        ? new Peer(uri.getHost(), port, Optional.of(new ClientTls()))
        : Peer.plain(uri.getHost(), port);
  }
}
