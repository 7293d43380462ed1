package id.simpul.connectors.bmkg;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** An alert of the Common Alerting Protocol (OASIS CAP 1.2), read into JSON by CAP's own names. */
record CapAlert(Element root) {

  /** For an alert without an info block, as a withdrawal may be. */
  private static final Duration KNOWN_FOR = Duration.ofDays(1);

  private static final Set<String> WARNINGS = Set.of("Alert", "Update", "Cancel");
  private static final List<String> HEAD = List.of("identifier", "sender", "sent", "msgType");
  private static final List<String> INFO =
      List.of(
          "language",
          "event",
          "urgency",
          "severity",
          "certainty",
          "effective",
          "onset",
          "expires",
          "headline",
          "description",
          "instruction",
          "web");

  /** One entry of {@code references}, which reads {@code sender,identifier,sent}. */
  private record Reference(String identifier, Instant sent) {}

  static CapAlert read(byte[] xml) throws FeedUnreadable {
    Element root = SafeXml.root(xml);
    if (!root.getLocalName().equals("alert")) {
      throw new FeedUnreadable("no CAP alert in the answer");
    }
    return new CapAlert(root);
  }

  /** Whether it is meant for the public; exercises, tests and acknowledgements are not. */
  boolean warns() {
    return text("status").equals("Actual") && WARNINGS.contains(text("msgType"));
  }

  BmkgItem item(String feed) throws FeedUnreadable {
    String id = text("identifier");
    if (id.isEmpty()) {
      throw new FeedUnreadable("a CAP alert without an identifier");
    }
    List<Reference> references = references();
    String first =
        references.stream()
            .min(Comparator.comparing(Reference::sent))
            .map(Reference::identifier)
            .orElse(id);
    List<String> replaces = references.stream().map(Reference::identifier).toList();
    return new BmkgItem(feed, "cap", id, first, replaces, expires(), item());
  }

  private List<Reference> references() {
    return Arrays.stream(text("references").split("\\s+"))
        .map(reference -> reference.split(","))
        .filter(parts -> parts.length == 3)
        .map(parts -> new Reference(parts[1], instant(parts[2]).orElse(Instant.MAX)))
        .toList();
  }

  /** The latest of its blocks: one language may lag behind the other. */
  private Instant expires() throws FeedUnreadable {
    Optional<Instant> latest =
        SafeXml.children(root, "info").stream()
            .flatMap(info -> SafeXml.text(info, "expires").stream())
            .flatMap(text -> instant(text).stream())
            .max(Comparator.naturalOrder());
    return latest
        .or(() -> instant(text("sent")).map(sent -> sent.plus(KNOWN_FOR)))
        .orElseThrow(() -> new FeedUnreadable("a CAP alert without a time"));
  }

  private ObjectNode item() {
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    HEAD.forEach(name -> copy(root, name, item));
    ArrayNode infos = item.putArray("info");
    SafeXml.children(root, "info").forEach(info -> infos.add(info(info)));
    return item;
  }

  private static ObjectNode info(Element info) {
    ObjectNode copied = JsonNodeFactory.instance.objectNode();
    INFO.forEach(name -> copy(info, name, copied));
    ArrayNode areas = copied.putArray("area");
    SafeXml.children(info, "area").forEach(area -> areas.add(area(area)));
    return copied;
  }

  private static ObjectNode area(Element area) {
    ObjectNode copied = JsonNodeFactory.instance.objectNode();
    copy(area, "areaDesc", copied);
    ArrayNode polygons = copied.putArray("polygon");
    SafeXml.children(area, "polygon")
        .forEach(polygon -> polygons.add(polygon.getTextContent().strip()));
    return copied;
  }

  private static void copy(Element from, String name, ObjectNode to) {
    SafeXml.text(from, name).ifPresent(text -> to.put(name, text));
  }

  private String text(String name) {
    return SafeXml.text(root, name).orElse("");
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
