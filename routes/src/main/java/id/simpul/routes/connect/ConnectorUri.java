package id.simpul.routes.connect;

import id.simpul.mappings.participant.ConnectorUse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The endpoint of a connector with its parameters. Values are encoded, so that a parameter cannot
 * name another endpoint or option; a property placeholder stays one.
 */
public final class ConnectorUri {

  private ConnectorUri() {}

  /**
   * @param id of this use, unique in the hub: names the routes that Camel makes from the Kamelet
   */
  public static String of(ConnectorUse use, String id) {
    Map<String, String> parameters = new TreeMap<>(use.parameters());
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + value(p.getValue()))
            .collect(Collectors.joining("&"));
    return "kamelet:" + use.name() + "/" + id + (query.isEmpty() ? "" : "?" + query);
  }

  private static String value(String text) {
    boolean placeholder = text.startsWith("{{") && text.endsWith("}}");
    return placeholder ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
