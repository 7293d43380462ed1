package id.simpul.connectors.bmkg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * One warning as it goes to the hub: {@code {feed, format, id, event, replaces, expiresAt, item}},
 * where the item stands in BMKG's own names.
 *
 * @param feed where it was found
 * @param format {@code earthquake} or {@code cap}
 * @param id the same in every feed and poll
 * @param event the id of the first warning about the same event
 * @param replaces ids of the warnings whose place it takes
 */
record BmkgItem(
    String feed,
    String format,
    String id,
    String event,
    List<String> replaces,
    Instant expiresAt,
    ObjectNode item) {

  private static final ObjectMapper JSON = new ObjectMapper();

  boolean expired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /** Whether it tells where an earthquake was felt, which becomes known only after a while. */
  boolean felt() {
    return item.hasNonNull("Dirasakan");
  }

  /** The same as an update of its event's first warning, which came without what was felt. */
  BmkgItem afterFirst() {
    return new BmkgItem(feed, format, event + ":dirasakan", event, List.of(event), expiresAt, item);
  }

  /** The same as a link of the chain that began with that warning. */
  BmkgItem withEvent(String first) {
    return new BmkgItem(feed, format, id, first, replaces, expiresAt, item);
  }

  byte[] body() {
    ObjectNode envelope =
        JSON.createObjectNode()
            .put("feed", feed)
            .put("format", format)
            .put("id", id)
            .put("event", event);
    if (!replaces.isEmpty()) {
      envelope.set("replaces", JSON.valueToTree(replaces));
    }
    envelope.put("expiresAt", expiresAt.toString()).set("item", item);
    try {
      return JSON.writeValueAsBytes(envelope);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
