package id.simpul.connectors.soap;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether a SOAP envelope may be given to CXF at all: no DTD (and so no entities), not too deep, at
 * most one Header before exactly one Body, and no id twice. The last two take the room from
 * signature wrapping, where a signed Body is moved aside and another stands in its place. One per
 * envelope.
 */
final class EnvelopeCheck {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 64;
  private static final Set<String> IDS = Set.of("Id", "ID", "id", "AssertionID");
  private static final Set<String> SECURITY =
      Set.of(
          "http://docs.oasis-open.org/wss/2004/01/" + "oasis-200401-wss-wssecurity-utility-1.0.xsd",
          "http://www.w3.org/2000/09/xmldsig#",
          "");

  private final Set<String> ids = new HashSet<>();
  private int depth;
  private int bodies;
  private String namespace = "";

  private EnvelopeCheck() {}

  /**
   * @param encoding as the transport named it, or null
   * @throws RefusedEnvelope if it may not
   */
  static void check(byte[] envelope, String encoding) throws RefusedEnvelope {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      new EnvelopeCheck()
          .read(factory.createXMLStreamReader(new ByteArrayInputStream(envelope), encoding));
    } catch (XMLStreamException e) {
      throw new RefusedEnvelope("the request is not well-formed XML");
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, RefusedEnvelope {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedEnvelope("a document type declaration is not allowed");
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Text and comments are bounded by the size of the whole.
        }
      }
    }
    refuseIf(bodies != 1, "an envelope has exactly one Body");
  }

  private void start(XMLStreamReader xml) throws RefusedEnvelope {
    depth++;
    refuseIf(depth > MAX_DEPTH, "nested too deeply");
    refuseIf(xml.getAttributeCount() > MAX_ATTRIBUTES, "too many attributes");
    if (depth == 1) {
      refuseIf(!xml.getLocalName().equals("Envelope"), "not a SOAP envelope");
      namespace = String.valueOf(xml.getNamespaceURI());
    } else if (depth == 2) {
      child(xml);
    } else if (bodies == 0) {
      refuseIf(isBody(xml), "a Body stands within the Header");
    }
    identify(xml);
  }

  private void child(XMLStreamReader xml) throws RefusedEnvelope {
    boolean own = namespace.equals(xml.getNamespaceURI());
    boolean header = own && xml.getLocalName().equals("Header") && ids.add(" header");
    boolean body = isBody(xml);
    refuseIf(!body && !(header && bodies == 0), "an envelope has one Header, then one Body");
    bodies += body ? 1 : 0;
  }

  /** CXF takes the first one that it meets, at any depth, for the Body. */
  private boolean isBody(XMLStreamReader xml) {
    return xml.getLocalName().equals("Body") && namespace.equals(xml.getNamespaceURI());
  }

  private void identify(XMLStreamReader xml) throws RefusedEnvelope {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (IDS.contains(xml.getAttributeLocalName(i))
          && SECURITY.contains(space == null ? "" : space)
          && signable(xml, space)) {
        refuseIf(!ids.add(xml.getAttributeValue(i)), "an id stands at two elements");
      }
    }
  }

  /** A payload's own attribute {@code id} is data; the security headers' are not. */
  private static boolean signable(XMLStreamReader xml, String space) {
    String own = String.valueOf(xml.getNamespaceURI());
    return space != null && !space.isEmpty() || own.startsWith("http://www.w3.org/2000/09/xmldsig");
  }

  private static void refuseIf(boolean wrong, String reason) throws RefusedEnvelope {
    if (wrong) {
      throw new RefusedEnvelope(reason);
    }
  }
}
