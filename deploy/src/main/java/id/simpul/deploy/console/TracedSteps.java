package id.simpul.deploy.console;

import java.io.StringWriter;
import java.text.SimpleDateFormat;
import java.util.Collection;
import java.util.Date;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.camel.spi.BacklogTracerEventMessage;

/**
 * Traced steps as the XML that Hawtio reads, with what identifies a message and nothing it says.
 */
final class TracedSteps {

  private static final String ROOT = BacklogTracerEventMessage.ROOT_TAG;

  private TracedSteps() {}

  static String xml(Collection<BacklogTracerEventMessage> steps) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartElement(ROOT + "s");
      for (BacklogTracerEventMessage step : steps) {
        write(xml, step);
      }
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, BacklogTracerEventMessage step)
      throws XMLStreamException {
    xml.writeStartElement(ROOT);
    element(xml, "uid", step.getUid());
    element(xml, "timestamp", time(step.getTimestamp()));
    element(xml, "elapsed", step.getElapsed());
    element(xml, "done", step.isDone());
    element(xml, "failed", step.isFailed());
    element(xml, "routeId", step.getRouteId());
    element(xml, "toNode", step.getToNode());
    element(xml, "exchangeId", step.getExchangeId());
    xml.writeStartElement("message");
    xml.writeAttribute("exchangeId", step.getExchangeId());
    xml.writeEmptyElement("headers");
    element(xml, "body", "not shown: it may hold personal data");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static String time(long millis) {
    return new SimpleDateFormat(BacklogTracerEventMessage.TIMESTAMP_FORMAT)
        .format(new Date(millis));
  }

  private static void element(XMLStreamWriter xml, String name, Object value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeStartElement(name);
      xml.writeCharacters(value.toString());
      xml.writeEndElement();
    }
  }
}
