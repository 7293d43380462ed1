package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Name resolution (DNS and the hosts file). Thread-safe. */
public interface Names {

  /**
   * The addresses of a host; its own where it is an address already.
   *
   * @throws UnknownHostException if nobody knows the name
   * @throws IOException if the name servers do not answer
   */
  List<InetAddress> of(String host) throws IOException;
}
