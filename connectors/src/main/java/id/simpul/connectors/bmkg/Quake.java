package id.simpul.connectors.bmkg;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One entry of an earthquake feed, JSON or XML, as text by BMKG's names; names are compared in
 * small letters, because the older files write some of them differently.
 */
record Quake(Map<String, String> fields) {

  /** After that an earthquake is news, not a warning. Ours: BMKG itself gives no expiry. */
  static final Duration WARNS_FOR = Duration.ofHours(6);

  private static final List<String> KEPT =
      List.of("Magnitude", "Kedalaman", "Potensi", "Dirasakan");

  /**
   * @throws FeedUnreadable if it has no time or no place that can be read
   */
  BmkgItem item(String feed) throws FeedUnreadable {
    Instant time = QuakeTime.of(fields);
    Epicentre epicentre = Epicentre.of(fields);
    String event = "gempa:" + time + ":" + epicentre.name();
    return new BmkgItem(
        feed, "earthquake", event, event, List.of(), time.plus(WARNS_FOR), item(time, epicentre));
  }

  private ObjectNode item(Instant time, Epicentre epicentre) {
    ObjectNode item =
        JsonNodeFactory.instance
            .objectNode()
            .put("DateTime", time.toString())
            .put("lat", epicentre.lat())
            .put("lon", epicentre.lon());
    KEPT.forEach(name -> put(item, name, field(name)));
    put(item, "Wilayah", region());
    return item;
  }

  /** The older files name up to five places, each with its distance. */
  private String region() {
    List<String> places =
        List.of("Wilayah", "Wilayah1", "Wilayah2", "Wilayah3", "Wilayah4", "Wilayah5");
    return String.join(
        "; ", places.stream().map(this::field).filter(place -> !place.isEmpty()).toList());
  }

  private String field(String name) {
    String text = fields.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
    return text.equals("-") ? "" : text;
  }

  private static void put(ObjectNode item, String name, String text) {
    if (!text.isEmpty()) {
      item.put(name, text);
    }
  }
}
