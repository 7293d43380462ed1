package id.simpul.connectors.soap;

import org.w3c.dom.Element;

/** Builds an element with children of text, all in one namespace. */
final class XmlWriter {

  private final String namespace;
  private final Element element;

  /** A document of its own. */
  XmlWriter(String namespace, String name) {
    this(namespace, Xml.element(namespace, name));
  }

  private XmlWriter(String namespace, Element element) {
    this.namespace = namespace;
    this.element = element;
  }

  Element root() {
    return element;
  }

  /** A child for further children. */
  XmlWriter in(String name) {
    Element child = element.getOwnerDocument().createElementNS(namespace, name);
    element.appendChild(child);
    return new XmlWriter(namespace, child);
  }

  /** A child with text; none when the text is empty. */
  void add(String name, String text) {
    if (!text.isEmpty()) {
      in(name).element.setTextContent(text);
    }
  }
}
