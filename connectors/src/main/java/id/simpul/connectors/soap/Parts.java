package id.simpul.connectors.soap;

import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.cxf.attachment.AttachmentImpl;
import org.apache.cxf.message.Attachment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Takes base64 text out of a payload to send it as MTOM parts (XOP, section 3). */
final class Parts {

  static final String XOP = "http://www.w3.org/2004/08/xop/include";

  private Parts() {}

  /** Local names of elements, divided by commas. */
  static Set<String> named(String names) {
    return Arrays.stream(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param elements local names whose text is binary; the payload's are replaced by references
   * @throws IllegalArgumentException if such a text is no base64
   */
  static List<Attachment> taken(Document payload, Set<String> elements) {
    List<Attachment> parts = new ArrayList<>();
    for (String name : elements) {
      NodeList found = payload.getElementsByTagNameNS("*", name);
      for (int i = 0; i < found.getLength(); i++) {
        parts.add(part((Element) found.item(i), name + "-" + (parts.size() + 1)));
      }
    }
    return parts;
  }

  private static Attachment part(Element element, String name) {
    byte[] content = Base64.getDecoder().decode(element.getTextContent().replaceAll("\\s", ""));
    String id = name + "@simpul";
    Element include = element.getOwnerDocument().createElementNS(XOP, "xop:Include");
    include.setAttribute("href", "cid:" + id);
    element.setTextContent("");
    element.appendChild(include);
    ByteArrayDataSource source = new ByteArrayDataSource(content, "application/octet-stream");
    return new AttachmentImpl(id, new DataHandler(source));
  }
}
