package id.simpul.connectors.bps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table whose values stand under keys that are the ids of region, variable, derived variable,
 * year and derived period written together without a mark between them. The keys are not taken
 * apart, which could be read in more than one way, but made of the ids that the answer lists.
 */
record Table(JsonNode json) {

  private static final String[] LISTS = {"vervar", "var", "turvar", "tahun", "turtahun"};
  private static final String[] NAMES = {
    "region", "variable", "derivedVariable", "year", "derivedPeriod"
  };

  /** The rows whose value is there. */
  ArrayNode rows() {
    Map<String, ObjectNode> byKey = new TreeMap<>();
    add(byKey, 0, "", JsonNodeFactory.instance.objectNode());
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    json.path("datacontent")
        .properties()
        .forEach(value -> addRow(rows, byKey.get(value.getKey()), value.getValue()));
    return rows;
  }

  /** How many values have a key that is not made of listed ids, or in more than one way. */
  long unexplained() {
    return json.path("datacontent").size() - rows().size();
  }

  private static void addRow(ArrayNode rows, ObjectNode row, JsonNode value) {
    if (row != null) {
      rows.add(row.deepCopy().set("value", value));
    }
  }

  private void add(Map<String, ObjectNode> byKey, int depth, String key, ObjectNode row) {
    if (depth == LISTS.length) {
      // Ids that happen to write the same key leave open which row it is.
      byKey.put(key, byKey.containsKey(key) ? null : row);
      return;
    }
    for (JsonNode item : json.path(LISTS[depth])) {
      String id = item.path("val").asText();
      ObjectNode longer = row.deepCopy();
      longer.putObject(NAMES[depth]).put("id", id).put("label", label(item));
      add(byKey, depth + 1, key + id, longer);
    }
  }

  /** BPS writes totals in bold. */
  private static String label(JsonNode item) {
    return item.path("label").asText().replaceAll("</?[A-Za-z][^<>]*>", "").strip();
  }
}
