package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much one value costs a validator: forty definitions that each refer twice to the next are a
 * million million validations of it, and one that refers to itself never ends. What is said of a
 * value's members does not count, for there are only as many as the message has.
 */
final class SchemaWork {

  private static final double ENDLESS = Double.POSITIVE_INFINITY;
  private static final int MAX_DEPTH = 100;
  private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> SAME_VALUE = List.of("if", "then", "else", "not");

  private final JsonNode root;
  private final Map<String, Double> known = new HashMap<>();
  private int depth;

  SchemaWork(JsonNode root) {
    this.root = root;
  }

  /** How many schemas are looked at; infinity when a schema refers to itself. */
  double of(JsonNode schema) {
    double all = 1;
    for (String name : ALTERNATIVES) {
      for (JsonNode each : schema.path(name)) {
        all += of(each);
      }
    }
    for (String name : SAME_VALUE) {
      all += schema.has(name) ? of(schema.path(name)) : 0;
    }
    for (JsonNode each : schema.path("dependentSchemas")) {
      all += of(each);
    }
    // Where a dynamic reference leads is known only with a message.
    double dynamic = schema.has("$dynamicRef") ? ENDLESS : 0;
    return all + referred(schema.path("$ref").asText("")) + dynamic;
  }

  private double referred(String ref) {
    if (!ref.startsWith("#")) {
      return 0;
    }
    Double before = known.putIfAbsent(ref, ENDLESS);
    if (before == null && depth < MAX_DEPTH) {
      depth++;
      known.put(ref, of(root.at(ref.substring(1))));
      depth--;
    }
    return known.get(ref);
  }
}
