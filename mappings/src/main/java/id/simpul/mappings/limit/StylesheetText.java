package id.simpul.mappings.limit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds in a stylesheet's text what the compiler would work out by itself, before there is any
 * counting: {@code use-when}, static variables and computed attributes; and elements without end
 * within one another, over which it takes hours.
 */
final class StylesheetText {

  private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
  private static final int MAX_DEPTH = 100;

  private final List<BeforeCompile.Objection> objections = new ArrayList<>();

  private StylesheetText() {}

  /** Nothing when the text is not XML: the compiler says why. */
  static List<BeforeCompile.Objection> objections(String text) {
    StylesheetText check = new StylesheetText();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      check.read(factory.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException e) {
      return List.of();
    }
    return check.objections;
  }

  private void read(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext() && objections.isEmpty()) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth > MAX_DEPTH) {
        object(reader, "it is nested too deep.", "Split it into templates.");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        attributes(reader);
      }
    }
  }

  private void attributes(XMLStreamReader reader) {
    boolean instruction = XSL.equals(reader.getNamespaceURI());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      boolean stands = instruction && (name.equals("static") || name.startsWith("_"));
      if (stands || name.equals("use-when")) {
        object(
            reader,
            name + " is worked out before there is a message.",
            "Leave it out; use xsl:choose.");
      }
    }
  }

  private void object(XMLStreamReader at, String reason, String advice) {
    int line = at.getLocation().getLineNumber();
    objections.add(new BeforeCompile.Objection(line, 0, reason, advice));
  }
}
