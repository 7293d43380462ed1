package id.simpul.connectors.files;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from outside, read as it comes: a document type is refused (CWE-611, CWE-776). */
final class XmlInput implements AutoCloseable {

  private final XMLStreamReader reader;

  XmlInput(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    reader = factory.createXMLStreamReader(in);
  }

  /** Goes to the next event, one of {@link XMLStreamConstants}; false at the end. */
  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type declaration");
    }
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  boolean starts(String element) {
    return reader.isStartElement() && reader.getLocalName().equals(element);
  }

  boolean ends(String element) {
    return reader.isEndElement() && reader.getLocalName().equals(element);
  }

  /** An attribute without a namespace; empty when absent. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The text inside the element at hand, which holds no other. */
  String text() throws XMLStreamException {
    return reader.getElementText();
  }

  /** For those who need more than this. */
  XMLStreamReader reader() {
    return reader;
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
