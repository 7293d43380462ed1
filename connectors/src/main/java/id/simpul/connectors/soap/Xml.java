package id.simpul.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads and writes XML with the platform's own parser, without DTDs. */
final class Xml {

  private Xml() {}

  /** The document; empty when the bytes are not well-formed XML or have a DTD. */
  static Optional<Document> read(byte[] bytes) {
    try {
      return Optional.of(builder().parse(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException e) {
      return Optional.empty();
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default one prints to the console what a partner sent.
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser lacks a safety feature", e);
    }
  }

  /** UTF-8, without an XML declaration. */
  static byte[] write(Node node) {
    try {
      Transformer copy = TransformerFactory.newDefaultInstance().newTransformer();
      copy.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      copy.transform(new DOMSource(node), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a DOM tree can always be written", e);
    }
  }

  /** The root of a new document. */
  static Element element(String namespace, String name) {
    Document document = builder().newDocument();
    Element root = document.createElementNS(namespace, name);
    document.appendChild(root);
    return root;
  }

  /** An element of its own document, so that its bytes say the same as within the envelope. */
  static Element alone(Element element) {
    Document document = builder().newDocument();
    Element copy = (Element) document.importNode(element, true);
    document.appendChild(copy);
    return copy;
  }

  /** The first element in the node, if there is one. */
  static Optional<Element> firstElement(Node parent) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The first child element of that local name, in any namespace. */
  static Optional<Element> child(Node parent, String localName) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && localName.equals(element.getLocalName())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
