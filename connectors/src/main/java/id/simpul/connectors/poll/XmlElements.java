package id.simpul.connectors.poll;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Elements of a document, each made a document of its own. */
final class XmlElements {

  private XmlElements() {}

  /**
   * Elements of that local name that do not stand in another one of it, in their order, in UTF-8.
   *
   * @throws PollFailed if it is not well-formed, or has a document type declaration (CWE-611)
   */
  static List<byte[]> named(String name, byte[] document) throws PollFailed {
    try {
      XMLEventReader reader = reader(document);
      List<byte[]> elements = new ArrayList<>();
      while (reader.hasNext()) {
        XMLEvent event = reader.nextEvent();
        if (event.getEventType() == XMLEvent.DTD) {
          throw new PollFailed("the answer has a document type declaration");
        }
        if (starts(event, name)) {
          elements.add(element(event, reader));
        }
      }
      return elements;
    } catch (XMLStreamException e) {
      throw new PollFailed("the answer is not well-formed XML");
    }
  }

  private static boolean starts(XMLEvent event, String name) {
    return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals(name);
  }

  private static byte[] element(XMLEvent start, XMLEventReader reader) throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLEventWriter writer = writer(text);
    writer.add(start);
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = reader.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      writer.add(event);
    }
    writer.close();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static XMLEventReader reader(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLEventReader(new ByteArrayInputStream(document));
  }

  /** Declares the namespaces that stood further out. */
  private static XMLEventWriter writer(StringWriter text) throws XMLStreamException {
    XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
    factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
    return factory.createXMLEventWriter(text);
  }
}
