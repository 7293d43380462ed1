package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kamelet.KameletComponent;

/**
 * The endpoint of a connector. Its parameters are handed over as properties of that one Kamelet
 * route and never stand in the address, so that no value can name another endpoint or option.
 */
public final class ConnectorUri {

  private ConnectorUri() {}

  /**
   * Sets the parameters and names the endpoint.
   *
   * @param id of this use, unique in the hub: the id of the route that Camel makes from the Kamelet
   */
  public static String of(CamelContext camel, ConnectorUse use, String id) {
    Properties parameters = new Properties();
    parameters.putAll(use.parameters());
    KameletComponent kamelets = camel.getComponent("kamelet", KameletComponent.class);
    if (kamelets.getRouteProperties() == null) {
      kamelets.setRouteProperties(new ConcurrentHashMap<>());
    }
    kamelets.getRouteProperties().put(id, parameters);
    return "kamelet:" + use.name() + "/" + id;
  }
}
