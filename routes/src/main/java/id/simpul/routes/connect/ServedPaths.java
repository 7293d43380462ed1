package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses that sources serve to partners. The check of the files sees equal ones; those that
 * come from the environment show here. The second use of one would keep the hub from starting.
 */
public final class ServedPaths {

  private static final Logger LOG = LoggerFactory.getLogger(ServedPaths.class);
  private static final String PATH = "path";

  private final CamelContext camel;
  private final Map<String, String> users = new HashMap<>();

  public ServedPaths(CamelContext camel) {
    this.camel = camel;
  }

  /**
   * Whether nobody else serves the connector's address; says in the log what to change otherwise.
   *
   * @param what names the connection for an operator
   */
  public boolean isFree(String what, ConnectorUse use) {
    String path = use.parameters().get(PATH);
    if (path == null) {
      return true;
    }
    String address = camel.resolvePropertyPlaceholders(path);
    String earlier = users.putIfAbsent(use.name() + " " + address, what);
    if (earlier != null) {
      LOG.warn("{} is not connected. Its path {} is that of {}", what, address, earlier);
    }
    return earlier == null;
  }

  /** The connection serves nothing any more. */
  public void release(String what) {
    users.values().removeIf(what::equals);
  }
}
