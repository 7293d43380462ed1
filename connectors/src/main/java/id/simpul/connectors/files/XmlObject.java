package id.simpul.connectors.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML element as a JSON object: child elements by their local name, attributes as {@code @name},
 * repeated ones as an array, and text beside children as {@code #text}. Every value is a text.
 */
final class XmlObject {

  private static final int DEEPEST = 50;

  private XmlObject() {}

  /** Reads the element at hand to its end. */
  static ObjectNode read(XmlInput input) throws XMLStreamException {
    return object(input, 1);
  }

  private static ObjectNode object(XmlInput input, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("deeper than " + DEEPEST);
    }
    XMLStreamReader reader = input.reader();
    ObjectNode object = attributes(reader);
    StringBuilder text = new StringBuilder();
    while (input.next() && !reader.isEndElement()) {
      if (reader.isStartElement()) {
        String name = reader.getLocalName();
        add(object, name, simplest(object(input, depth + 1)));
      } else if (reader.hasText() && reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    if (!text.toString().isBlank()) {
      object.put("#text", text.toString().strip());
    }
    return object;
  }

  private static ObjectNode attributes(XMLStreamReader reader) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      object.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return object;
  }

  /** An element that holds nothing but text is that text. */
  private static JsonNode simplest(ObjectNode object) {
    if (object.isEmpty()) {
      return TextNode.valueOf("");
    }
    return object.size() == 1 && object.has("#text") ? object.get("#text") : object;
  }

  private static void add(ObjectNode object, String name, JsonNode value) {
    JsonNode before = object.get(name);
    if (before == null) {
      object.set(name, value);
    } else if (before instanceof ArrayNode array) {
      array.add(value);
    } else {
      object.putArray(name).add(before).add(value);
    }
  }
}
