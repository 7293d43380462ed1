package id.simpul.connectors.soap;

import id.simpul.connectors.StatusQuestion;
import java.util.Base64;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The hub's own contract, {@code soap/simpul-messages.wsdl}: a message is submitted as XML or as
 * binary content, and a partner asks what became of it.
 */
final class MessagesContract implements Served {

  static final String NAMESPACE = "urn:simpul:messages:1";

  @Override
  public Wish wish(String operation, Element payload) throws RefusedRequest {
    return switch (operation) {
      case "Submit" -> new Wish.Take(id(payload), body(payload));
      case "AskStatus" -> new Wish.Track(text(payload, "trackingId"));
      default -> throw new RefusedRequest("unknown-operation", "");
    };
  }

  private static Optional<String> id(Element submit) {
    return Optional.of(text(submit, "id")).filter(id -> !id.isEmpty());
  }

  private static byte[] body(Element submit) throws RefusedRequest {
    Optional<Element> xml = Xml.child(submit, "payload").flatMap(Xml::firstElement);
    if (xml.isPresent()) {
      return Xml.write(Xml.alone(xml.get()));
    }
    String content = text(submit, "content").replaceAll("\\s", "");
    if (content.isEmpty()) {
      throw new RefusedRequest("malformed", "neither payload nor content");
    }
    return decoded(content);
  }

  private static byte[] decoded(String content) throws RefusedRequest {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest("malformed", "content is not base64");
    }
  }

  private static String text(Element parent, String name) {
    return Xml.child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
  }

  @Override
  public Optional<Element> receipt(String trackingId) {
    XmlWriter answer = new XmlWriter(NAMESPACE, "SubmitResponse");
    answer.add("trackingId", trackingId);
    return Optional.of(answer.root());
  }

  /** The answer to {@code AskStatus}. */
  static Element status(String trackingId, StatusQuestion.Status status) {
    XmlWriter answer = new XmlWriter(NAMESPACE, "AskStatusResponse");
    answer.add("trackingId", trackingId);
    answer.add("progress", status.progress());
    answer.add("acceptedAt", status.acceptedAt().toString());
    for (StatusQuestion.Delivery d : status.deliveries()) {
      XmlWriter delivery = answer.in("delivery");
      delivery.add("receiver", d.receiver());
      delivery.add("state", d.state());
      delivery.add("reference", d.reference());
      delivery.add("since", d.since().toString());
    }
    return answer.root();
  }
}
