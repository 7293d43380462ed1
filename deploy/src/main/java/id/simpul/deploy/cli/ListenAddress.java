package id.simpul.deploy.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Where the hub is to listen. Tried before anything else: Tomcat would find out when the broker is
 * open and messages are under way.
 */
final class ListenAddress {

  private ListenAddress() {}

  /**
   * @param port 0 for any free one
   * @throws IllegalArgumentException with a sentence for the operator when nobody can listen there
   */
  static void check(String address, int port) {
    InetSocketAddress wanted = new InetSocketAddress(address, port);
    if (wanted.isUnresolved()) {
      throw new IllegalArgumentException("there is no address " + address + "; see --http-address");
    }
    try (ServerSocket socket = new ServerSocket()) {
      // As Tomcat does: a port that a hub has just left is free.
      socket.setReuseAddress(true);
      socket.bind(wanted);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot listen on "
              + address
              + " port "
              + port
              + ": "
              + e.getMessage()
              + ". Choose another with --http-port or --http-address.");
    }
  }
}
