package id.simpul.connectors.bmkg;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads an earthquake feed: {@code Infogempa.gempa}, in JSON one object (autogempa) or an array of
 * them, in XML one element or more.
 */
final class QuakeFeed {

  private QuakeFeed() {}

  static List<Quake> read(String feed, HttpAnswer answer) throws FeedUnreadable {
    return feed.endsWith(".xml") ? xml(answer.body()) : json(answer);
  }

  private static List<Quake> json(HttpAnswer answer) throws FeedUnreadable {
    JsonNode root = answer.json().orElseThrow(() -> new FeedUnreadable("not JSON in UTF-8"));
    JsonNode found = root.path("Infogempa").path("gempa");
    if (!found.isContainerNode()) {
      throw new FeedUnreadable("no Infogempa.gempa in the answer");
    }
    List<Quake> quakes = new ArrayList<>();
    for (JsonNode quake : found.isArray() ? found : List.of(found)) {
      Map<String, String> fields = new HashMap<>();
      quake.properties().forEach(f -> fields.put(small(f.getKey()), f.getValue().asText()));
      quakes.add(new Quake(fields));
    }
    return quakes;
  }

  private static List<Quake> xml(byte[] body) throws FeedUnreadable {
    Element root = SafeXml.root(body);
    if (!root.getLocalName().equalsIgnoreCase("Infogempa")) {
      throw new FeedUnreadable("no Infogempa in the answer");
    }
    return SafeXml.children(root, "gempa").stream().map(QuakeFeed::fields).map(Quake::new).toList();
  }

  /** Elements inside elements count too: coordinates stand in a point. */
  private static Map<String, String> fields(Element quake) {
    Map<String, String> fields = new HashMap<>();
    collect(quake, fields);
    return fields;
  }

  private static void collect(Element parent, Map<String, String> fields) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        fields.put(small(element.getLocalName()), element.getTextContent().strip());
        collect(element, fields);
      }
    }
  }

  private static String small(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
