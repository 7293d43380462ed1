package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;

/** Whether a connection to a peer opens, at any of its addresses. Nothing is sent. */
final class ConnectionCheck implements Examination.PeerCheck {

  private static final String REFUSED = "refused";

  private final Opening opening;

  ConnectionCheck(Opening opening) {
    this.opening = opening;
  }

  @Override
  public Finding of(Peer peer) {
    try {
      List<InetAddress> addresses = opening.addresses(peer);
      Finding last = Finding.of(Sign.NO_ROUTE, peer.name());
      for (InetAddress address : addresses) {
        last = connect(peer, address);
        if (!last.isBad()) {
          return last;
        }
      }
      return last;
    } catch (IOException e) {
      return Finding.of(Sign.NAME_UNKNOWN, peer.host());
    }
  }

  private Finding connect(Peer peer, InetAddress address) {
    try (Socket socket = opening.open(address, peer.port())) {
      return Finding.of(Sign.CONNECTED, socket.getRemoteSocketAddress().toString());
    } catch (IOException e) {
      return Finding.of(sign(e, address), peer.name(), address.getHostAddress());
    }
  }

  static Sign sign(IOException e, InetAddress address) {
    if (e instanceof ConnectException && String.valueOf(e.getMessage()).contains(REFUSED)) {
      return Sign.CONNECTION_REFUSED;
    }
    if (NameCheck.isPrivate(address)) {
      return Sign.CONNECTION_PRIVATE;
    }
    return e instanceof SocketTimeoutException || String.valueOf(e.getMessage()).contains("timed")
        ? Sign.CONNECTION_FILTERED
        : Sign.NO_ROUTE;
  }
}
