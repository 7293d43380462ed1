package id.simpul.mappings.xml;

import id.simpul.mappings.json.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XML as the hub reads it: a document type declaration is refused, so that no entity is expanded
 * and nothing outside the body is read (CWE-611, CWE-776); at most 64 levels deep. Thread-safe.
 */
public final class Xml {

  private static final int MAX_DEPTH = 64;
  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";

  private Xml() {}

  /**
   * @throws MalformedBody if the bytes are not well-formed XML within the limits
   */
  public static void check(byte[] body) throws MalformedBody {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        refuse(event, depth, reader);
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private static void refuse(int event, int depth, XMLStreamReader reader) throws MalformedBody {
    boolean dtd = event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE;
    if (dtd || depth > MAX_DEPTH) {
      var at = reader.getLocation();
      String reason = dtd ? "a document type declaration is not allowed" : "nested too deeply";
      throw new MalformedBody(reason, at.getLineNumber(), at.getColumnNumber());
    }
  }

  private static MalformedBody malformed(XMLStreamException e) {
    var at = e.getLocation();
    return at == null
        ? new MalformedBody("not well-formed XML", 0, 0)
        : new MalformedBody("not well-formed XML", at.getLineNumber(), at.getColumnNumber());
  }

  /** A source for a transformation; a DTD fails the transformation. */
  public static Source source(InputStream in) throws MalformedBody {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      return new SAXSource(factory.newSAXParser().getXMLReader(), new InputSource(in));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser lacks a safety feature", e);
    }
  }

  /**
   * @throws MalformedBody if the bytes are not well-formed XML
   */
  public static Document document(byte[] body) throws MalformedBody {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
    } catch (SAXException | IOException e) {
      throw new MalformedBody("not well-formed XML", 0, 0);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's XML parser lacks a safety feature", e);
    }
  }
}
