package id.simpul.connectors.soap;

import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Where the meaning of an answer stands: XPath 1.0 from the Body's element on, with the prefixes of
 * the WSDL. Empty text: not used.
 *
 * @param success holds when the system took the message
 * @param duplicate holds when it had it before
 * @param reference the system's own id
 */
record AnswerPaths(String success, String duplicate, String reference) {

  /** Refuses what is no XPath, when a route is made. */
  AnswerPaths {
    for (String path : new String[] {success, duplicate, reference}) {
      compiled(path);
    }
  }

  private static void compiled(String path) {
    if (!path.isEmpty()) {
      try {
        xpath(null).compile(path);
      } catch (XPathExpressionException e) {
        throw new IllegalArgumentException("not an XPath: " + path, e);
      }
    }
  }

  boolean succeeded(Element answer, Map<String, String> prefixes) {
    return success.isEmpty() || holds(success, answer, prefixes);
  }

  boolean isDuplicate(Element answer, Map<String, String> prefixes) {
    return !duplicate.isEmpty() && holds(duplicate, answer, prefixes);
  }

  /** Empty text when there is none. */
  String reference(Element answer, Map<String, String> prefixes) {
    try {
      return reference.isEmpty() ? "" : xpath(prefixes).evaluate(reference, answer).strip();
    } catch (XPathExpressionException e) {
      return "";
    }
  }

  /** A path holds when it finds something that is not empty, a condition when it is true. */
  private static boolean holds(String path, Element answer, Map<String, String> prefixes) {
    try {
      Object found = xpath(prefixes).evaluateExpression(path, answer).value();
      return found instanceof Boolean truth ? truth : !isEmpty(path, answer, prefixes);
    } catch (XPathExpressionException e) {
      return false;
    }
  }

  private static boolean isEmpty(String path, Element answer, Map<String, String> prefixes)
      throws XPathExpressionException {
    NodeList found = (NodeList) xpath(prefixes).evaluate(path, answer, XPathConstants.NODESET);
    return found.getLength() == 0;
  }

  private static XPath xpath(Map<String, String> prefixes) {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes(prefixes == null ? Map.of() : prefixes));
    return xpath;
  }

  /** Unknown prefixes have no namespace: at the time of writing, the WSDL is not read yet. */
  private record Prefixes(Map<String, String> known) implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return known.getOrDefault(prefix, prefix.isEmpty() ? XMLConstants.NULL_NS_URI : "urn:none");
    }

    @Override
    public String getPrefix(String namespace) {
      return null;
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      return null;
    }
  }
}
