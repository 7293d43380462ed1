package id.simpul.connectors.soap;

import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What came over the wire.
 *
 * @param status of HTTP when it is an answer, otherwise 0
 */
record Envelope(int status, byte[] bytes) {

  /** The Body; empty when these bytes are no SOAP envelope. */
  Optional<Element> body() {
    return Xml.read(bytes)
        .map(Document::getDocumentElement)
        .filter(root -> "Envelope".equals(root.getLocalName()))
        .flatMap(root -> Xml.child(root, "Body"));
  }
}
