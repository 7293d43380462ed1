package id.simpul.connectors.database;

import id.simpul.connectors.probe.Peer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a JDBC URL leads. */
final class JdbcPeer {

  private static final Pattern SERVER =
      Pattern.compile(
          "(?://|@)\\[?([A-Za-z0-9.-]+|[0-9a-fA-F:]+)]?(?::([0-9]{1,5}))?(?=[/;:?,]|$)");
  private static final Map<String, Integer> STANDARD =
      Map.of("postgresql", 5432, "mariadb", 3306, "mysql", 3306, "sqlserver", 1433, "oracle", 1521);
  private static final int H2 = 9092;

  private JdbcPeer() {}

  /** The first server that it names; empty where none can be read. */
  static Optional<Peer> of(String url) {
    Matcher server = SERVER.matcher(url);
    if (!server.find()) {
      return Optional.empty();
    }
    int standard = STANDARD.getOrDefault(url.split(":", 3)[1], H2);
    String port = server.group(2);
    return Optional.of(
        Peer.plain(server.group(1), port == null ? standard : Integer.parseInt(port)));
  }
}
