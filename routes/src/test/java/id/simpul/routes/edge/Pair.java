package id.simpul.routes.edge;

import id.simpul.connectors.simulator.ThinLink;
import id.simpul.routes.TestHub;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A centre, the edge {@code hill} where sender and region live, and the link between them. */
final class Pair implements AutoCloseable {

  static final String EDGE = "hill";
  static final String SECRET = "a secret";
  private Map<String, String> lives = Map.of("sender", EDGE, "region", EDGE);

  private final Path home;
  private final CentreKey key;
  private CentreKey trusted;
  private volatile boolean revoked;
  private final int port;
  final ThinLink link;
  TestHub centre;
  TestHub edge;

  Pair(Path home, CentreKey key) throws IOException {
    this.home = home;
    this.key = key;
    this.trusted = key;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    link = new ThinLink(port);
  }

  Pair startCentre() throws Exception {
    CentreSettings settings =
        new CentreSettings("127.0.0.1", port, key, this::isValid, home.resolve("state"));
    centre =
        new TestHub(home.resolve("centre"))
            .at(new Centre(settings, Clock.systemUTC()), lives)
            .start();
    return this;
  }

  Pair startEdge() throws Exception {
    return startEdge(SECRET, OptionalLong.empty());
  }

  Pair startEdge(String secret, OptionalLong bitsPerSecond) throws Exception {
    EdgeSettings settings =
        new EdgeSettings(
            EDGE, "127.0.0.1", link.port(), trusted.pin(), secret, bitsPerSecond, home, "test");
    edge =
        new TestHub(home.resolve("edge")).at(new Edge(settings, Clock.systemUTC()), lives).start();
    return this;
  }

  private boolean isValid(String name, String secret) {
    return !revoked && secret.equals(SECRET) && name.equals(EDGE);
  }

  /** Whether the centre refuses the edge's secret from now on. */
  void revoke(boolean now) {
    revoked = now;
  }

  /** The edge's join file names this key. */
  void trusts(CentreKey other) {
    trusted = other;
  }

  /** Who lives at the edge instead. */
  void residents(String... participants) {
    lives = Stream.of(participants).collect(Collectors.toMap(p -> p, p -> EDGE));
  }

  int port() {
    return port;
  }

  @Override
  public void close() throws Exception {
    link.close();
    if (edge != null) {
      edge.close();
    }
    if (centre != null) {
      centre.close();
    }
  }
}
