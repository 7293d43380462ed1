package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.kamelet.KameletComponent;

/**
 * The endpoint of a connector. Its parameters are handed over as properties of that one Kamelet
 * route and never stand in the address, so that no value can name another endpoint or option.
 */
public final class ConnectorUri {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final String NEVER_SET = "simpul.no-bean";

  private ConnectorUri() {}

  /**
   * Sets the parameters and names the endpoint.
   *
   * @param id of this use, unique in the hub: the id of the route that Camel makes from the Kamelet
   */
  public static String of(CamelContext camel, ConnectorUse use, String id) {
    Properties parameters = new Properties();
    use.parameters().forEach((name, value) -> parameters.put(name, notABean(value)));
    properties(camel).put(id, parameters);
    return uri(use, id);
  }

  /** Forgets the endpoint and its parameters, when its routes have been taken away. */
  public static void release(CamelContext camel, ConnectorUse use, String id) {
    properties(camel).remove(id);
    Endpoint endpoint = camel.hasEndpoint(uri(use, id));
    if (endpoint != null) {
      try {
        camel.removeEndpoint(endpoint);
      } catch (Exception e) {
        throw new IllegalStateException("the connector " + id + " does not end", e);
      }
    }
  }

  /**
   * The value, where it is one word, written as the default of a property that is never set. Camel
   * takes a value that is the name of one of the Kamelet's own beans for that bean, changes it, and
   * then misses the bean: the OAuth 2 scope {@code read} would keep the whole hub from starting.
   */
  private static String notABean(String value) {
    return WORD.matcher(value).matches() ? "{{" + NEVER_SET + ":" + value + "}}" : value;
  }

  private static String uri(ConnectorUse use, String id) {
    return "kamelet:" + use.name() + "/" + id;
  }

  private static Map<String, Properties> properties(CamelContext camel) {
    KameletComponent kamelets = camel.getComponent("kamelet", KameletComponent.class);
    if (kamelets.getRouteProperties() == null) {
      kamelets.setRouteProperties(new ConcurrentHashMap<>());
    }
    return kamelets.getRouteProperties();
  }
}
