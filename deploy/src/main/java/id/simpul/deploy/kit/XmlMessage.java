package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        value(inner, values.path(local(inner.getTagName())));
      }
    }
  }

  private static void value(Element element, JsonNode value) {
    if (value.isObject()) {
      replace(element, value);
    } else if (value.isTextual() && !value.asText().isEmpty()) {
      element.setTextContent(value.asText());
    }
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
