package id.simpul.connectors.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A contract that a partner brought: one of its operations carries messages, and its answer is made
 * from a template.
 */
final class ForeignContract implements Served {

  /** What stands in a template for the receipt's id. */
  private static final String TRACKING_ID = "[[trackingId]]";

  private final String operation;
  private final Optional<String> template;

  /**
   * @param operation that carries messages; empty: every one does
   * @param template location of the answer's element; empty: the answer's Body is empty
   */
  ForeignContract(String operation, String template) {
    this.operation = operation;
    this.template = template.isEmpty() ? Optional.empty() : Optional.of(read(template));
    this.template.ifPresent(ForeignContract::parsed);
  }

  private static String read(String location) {
    try (InputStream in = new URL(ContractLocation.of(location)).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("the reply cannot be read from " + location, e);
    }
  }

  private static Element parsed(String xml) {
    return Xml.read(xml.getBytes(StandardCharsets.UTF_8))
        .map(Document::getDocumentElement)
        .orElseThrow(() -> new IllegalArgumentException("the reply is not well-formed XML"));
  }

  @Override
  public Wish wish(String called, Element payload) throws RefusedRequest {
    if (!operation.isEmpty() && !operation.equals(called)) {
      throw new RefusedRequest("unknown-operation", called);
    }
    return new Wish.Take(Optional.empty(), Xml.write(Xml.alone(payload)));
  }

  @Override
  public Optional<Element> receipt(String trackingId) {
    return template.map(xml -> parsed(xml.replace(TRACKING_ID, trackingId)));
  }
}
