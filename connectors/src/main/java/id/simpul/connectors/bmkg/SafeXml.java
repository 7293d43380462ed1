package id.simpul.connectors.bmkg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML from outside: a document type declaration is refused (CWE-611, CWE-776). Thread-safe. */
final class SafeXml {

  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private SafeXml() {}

  static Element root(byte[] xml) throws FeedUnreadable {
    try {
      DocumentBuilder builder = builder();
      // The default handler prints to the standard error stream.
      builder.setErrorHandler(new DefaultHandler());
      Document document = builder.parse(new ByteArrayInputStream(xml));
      return document.getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new FeedUnreadable("not well-formed XML, or with a document type declaration");
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      return factory.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser lacks a safety feature", e);
    }
  }

  /** Elements of that name directly below, whatever their namespace and capitals. */
  static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty())
        .filter(element -> element.getLocalName().equalsIgnoreCase(name))
        .toList();
  }

  /** The text of the first element of that name directly below; empty when blank or absent. */
  static Optional<String> text(Element parent, String name) {
    return children(parent, name).stream()
        .map(element -> element.getTextContent().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
