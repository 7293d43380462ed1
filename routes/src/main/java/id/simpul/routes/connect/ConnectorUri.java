package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import org.apache.camel.CamelContext;

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
    String prefix = "camel.kamelet." + use.name() + "." + id + ".";
    use.parameters()
        .forEach(
            (name, value) ->
                camel.getPropertiesComponent().addOverrideProperty(prefix + name, value));
    return "kamelet:" + use.name() + "/" + id;
  }
}
