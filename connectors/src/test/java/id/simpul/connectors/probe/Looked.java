package id.simpul.connectors.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an examination found, with names that a test decides. */
final class Looked {

  static final Duration PATIENCE = Duration.ofMillis(400);

  private Looked() {}

  static List<Finding> at(Probe probe) {
    return at(probe, host -> List.of(InetAddress.getByName(host)));
  }

  static List<Finding> at(Probe probe, Names names) {
    List<Finding> found = new ArrayList<>();
    new Examination(names, PATIENCE).run(probe, new byte[0], found::add);
    return found;
  }

  /** Where the examination ended. */
  static Finding last(Probe probe) {
    List<Finding> found = at(probe);
    return found.get(found.size() - 1);
  }

  static Finding last(Probe probe, Names names) {
    List<Finding> found = at(probe, names);
    return found.get(found.size() - 1);
  }

  static Names leadingTo(String address) {
    return host -> List.of(InetAddress.getByName(address));
  }

  static Names unknown() {
    return host -> {
      throw new UnknownHostException(host);
    };
  }

  static Names silent() {
    return host -> {
      throw new IOException("no name server answers");
    };
  }
}
