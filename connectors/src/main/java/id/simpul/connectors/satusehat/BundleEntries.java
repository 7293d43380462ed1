package id.simpul.connectors.satusehat;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** The entries of a FHIR bundle in XML, one after the other: the whole would fill the memory. */
final class BundleEntries {

  private static final QName VALUE = new QName("value");

  private final XMLEventReader events;
  private final XMLOutputFactory writers = XMLOutputFactory.newDefaultFactory();

  BundleEntries(InputStream bundle) throws XMLStreamException {
    XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    events = readers.createXMLEventReader(bundle, "UTF-8");
  }

  /**
   * @param wanted by full URL
   * @param reader gets each wanted resource as XML
   */
  void forEach(Predicate<String> wanted, Consumer<String> reader) throws XMLStreamException {
    boolean next = false;
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (is(event, "fullUrl")) {
        next = wanted.test(event.asStartElement().getAttributeByName(VALUE).getValue());
      } else if (is(event, "resource") && next) {
        reader.accept(inside());
        next = false;
      }
    }
  }

  private static boolean is(XMLEvent event, String name) {
    return event instanceof StartElement start && start.getName().getLocalPart().equals(name);
  }

  /** What stands in the element that was opened last. */
  private String inside() throws XMLStreamException {
    StringWriter xml = new StringWriter();
    XMLEventWriter writer = writers.createXMLEventWriter(xml);
    int depth = 0;
    for (XMLEvent event = events.nextEvent();
        depth > 0 || !event.isEndElement();
        event = events.nextEvent()) {
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      writer.add(event);
    }
    writer.flush();
    return xml.toString();
  }
}
