package id.simpul.connectors.probe;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.probe.Sign.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between this machine and the system. */
class NetworkFailuresTest {

  private static final int ENOUGH = 20;

  @Test
  void a_name_that_nobody_knows() {
    Finding found = Looked.last(at("https://mitra.example.go.id"), Looked.unknown());
    assertThat(found.sign()).isEqualTo(Sign.NAME_UNKNOWN);
    assertThat(found.sign().side()).isEqualTo(Side.THIS_SIDE);
    assertThat(found.about()).isEqualTo("mitra.example.go.id:443");
  }

  @Test
  void this_machine_tells_an_unknown_name_from_silent_name_servers() {
    Finding found = Looked.last(at("http://no-such-name.invalid"), new SystemNames());
    assertThat(found.sign()).isIn(Sign.NAME_UNKNOWN, Sign.NAME_SERVERS_AWAY);
  }

  @Test
  void name_servers_that_do_not_answer() {
    Finding found = Looked.last(at("https://mitra.example.go.id"), Looked.silent());
    assertThat(found.sign()).isEqualTo(Sign.NAME_SERVERS_AWAY);
    assertThat(found.sign().side()).isEqualTo(Side.NETWORK);
  }

  @Test
  void a_name_that_a_filter_leads_nowhere() {
    Finding found = Looked.last(at("https://mitra.example.go.id"), Looked.leadingTo("127.0.0.1"));
    assertThat(found.sign()).isEqualTo(Sign.NAME_BLOCKED);
  }

  @Test
  void a_public_name_with_a_private_address_that_cannot_be_reached() throws IOException {
    Peer peer = Peer.plain("mitra.example.go.id", 443);
    assertThat(new NameCheck(Looked.leadingTo("10.1.2.3")).of(peer).sign())
        .isEqualTo(Sign.NAME_PRIVATE);
    InetAddress there = InetAddress.getByName("10.1.2.3");
    assertThat(ConnectionCheck.sign(new SocketTimeoutException("Connect timed out"), there))
        .isEqualTo(Sign.CONNECTION_PRIVATE);
  }

  @Test
  void a_network_to_which_no_way_leads() throws IOException {
    InetAddress there = InetAddress.getByName("203.0.113.1");
    assertThat(ConnectionCheck.sign(new NoRouteToHostException("No route to host"), there))
        .isEqualTo(Sign.NO_ROUTE);
  }

  @Test
  void a_port_on_which_nothing_listens() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    Finding found = Looked.last(at("http://127.0.0.1:" + port));
    assertThat(found.sign()).isEqualTo(Sign.CONNECTION_REFUSED);
    assertThat(found.sign().side()).isEqualTo(Side.PARTNER);
  }

  /** A full backlog drops what comes, as a filter does. */
  @Test
  void a_way_on_which_connections_are_dropped() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Socket> waiting = fill(full.getLocalPort());
      Finding found = Looked.last(at("http://127.0.0.1:" + full.getLocalPort()));
      assertThat(found.sign()).isEqualTo(Sign.CONNECTION_FILTERED);
      assertThat(found.sign().side()).isEqualTo(Side.NETWORK);
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private static List<Socket> fill(int port) throws IOException {
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < ENOUGH; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
      } catch (SocketTimeoutException e) {
        return waiting;
      }
    }
    throw new IllegalStateException("the backlog is never full");
  }

  private static HttpProbe at(String address) {
    HttpProbe probe = new HttpProbe();
    probe.setAddress(address);
    return probe;
  }
}
