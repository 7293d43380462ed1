package id.simpul.connectors.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.apache.cxf.message.Attachment;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Puts MTOM parts back where the payload refers to them (XOP, section 4), as base64 text. */
final class Inlined {

  private Inlined() {}

  /**
   * @param max bytes of all parts together
   * @throws RefusedRequest if a part is missing, cannot be read, or they are too large
   */
  static void into(Element payload, Collection<Attachment> parts, int max) throws RefusedRequest {
    int room = max;
    for (Element include : includes(payload)) {
      byte[] content = content(include.getAttribute("href"), parts, room);
      room -= content.length;
      include.getParentNode().setTextContent(Base64.getEncoder().encodeToString(content));
    }
  }

  private static List<Element> includes(Element payload) {
    NodeList found = payload.getElementsByTagNameNS(Parts.XOP, "Include");
    List<Element> includes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      includes.add((Element) found.item(i));
    }
    return includes;
  }

  private static byte[] content(String href, Collection<Attachment> parts, int room)
      throws RefusedRequest {
    if (parts != null && href.startsWith("cid:")) {
      String id = URLDecoder.decode(href.substring(4), StandardCharsets.UTF_8);
      for (Attachment part : parts) {
        if (part.getId().equals(id)) {
          return read(part, room);
        }
      }
    }
    throw new RefusedRequest("malformed", "a part that is referred to is missing");
  }

  private static byte[] read(Attachment part, int room) throws RefusedRequest {
    try (InputStream in = part.getDataHandler().getInputStream()) {
      byte[] content = in.readNBytes(room + 1);
      if (content.length > room) {
        throw new RefusedRequest("too-large", "");
      }
      return content;
    } catch (IOException e) {
      throw new RefusedRequest("malformed", "a part broke off");
    }
  }
}
