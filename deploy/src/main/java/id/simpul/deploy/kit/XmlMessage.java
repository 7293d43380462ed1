package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An XML message with other values. */
final class XmlMessage {

  private XmlMessage() {}

  /**
   * @param values of elements and attributes, in the form in which a folder source reads XML
   */
  static byte[] with(byte[] original, JsonNode values) throws IOException {
    try {
      Document document = Xml.document(original);
      replace(document.getDocumentElement(), values);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (MalformedBody | TransformerException e) {
      throw new IOException("the sample is not XML that can be written again", e);
    }
  }

  private static void replace(Element element, JsonNode values) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      JsonNode value = values.path("@" + local(attribute.getNodeName()));
      if (value.isTextual()) {
        attribute.setNodeValue(value.asText());
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Node child : children(element)) {
      if (child instanceof Element inner) {
        String name = local(inner.getTagName());
        int before = seen.merge(name, 1, Integer::sum) - 1;
        JsonNode value = values.path(name);
        value(inner, value.isArray() ? value.path(before) : value);
      }
    }
    text(element, values.path("#text"));
  }

  private static void value(Element element, JsonNode value) {
    if (value.isObject()) {
      replace(element, value);
    } else if (value.isTextual() && !value.asText().isEmpty()) {
      element.setTextContent(value.asText());
    }
  }

  /** Beside attributes and elements a text may stand in pieces: the first gets all of it. */
  private static void text(Element element, JsonNode value) {
    if (!value.isTextual()) {
      return;
    }
    String left = value.asText();
    for (Node child : children(element)) {
      if (child instanceof Text piece && !piece.getData().isBlank()) {
        piece.setData(left);
        left = "";
      }
    }
  }

  private static List<Node> children(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
