package id.simpul.mappings.explain;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The plain values of a body, JSON or XML, by the names that lead to them. Immutable. */
final class Leaves {

  private final Map<String, String> texts = new LinkedHashMap<>();

  private Leaves() {}

  /** Of a body that cannot be read, none. */
  static Leaves of(byte[] body) {
    Leaves leaves = new Leaves();
    try {
      leaves.json("", Json.parse(body));
    } catch (MalformedBody e) {
      leaves.xml(body);
    }
    return leaves;
  }

  private void xml(byte[] body) {
    try {
      element("", Xml.document(body).getDocumentElement());
    } catch (MalformedBody e) {
      texts.clear();
    }
  }

  private void json(String at, JsonNode value) {
    String before = at.isEmpty() ? "" : at + ".";
    if (value.isValueNode()) {
      texts.put(at, value.asText());
    }
    value.properties().forEach(member -> json(before + member.getKey(), member.getValue()));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      json(before + i, value.get(i));
    }
  }

  private void element(String at, Element element) {
    String before = at.isEmpty() ? "" : at + ".";
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      texts.put(before + "@" + attribute.getNodeName(), attribute.getNodeValue());
    }
    boolean plain = true;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        plain = false;
        element(before + inner.getTagName(), inner);
      }
    }
    if (plain) {
      texts.put(at, element.getTextContent());
    }
  }

  /** Names of the fields that hold this text, blanks around it and capitals not counted. */
  List<String> holding(String text) {
    return texts.entrySet().stream()
        .filter(leaf -> leaf.getValue().strip().equalsIgnoreCase(text.strip()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What stands there, blanks around it taken away. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name)).map(String::strip);
  }
}
