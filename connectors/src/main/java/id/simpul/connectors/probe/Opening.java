package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** How a connection is opened for a look. */
record Opening(Names names, int patienceMillis) {

  List<InetAddress> addresses(Peer peer) throws IOException {
    return names.of(peer.host());
  }

  /** To be closed. */
  Socket open(InetAddress address, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, port), patienceMillis);
      socket.setSoTimeout(patienceMillis);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
