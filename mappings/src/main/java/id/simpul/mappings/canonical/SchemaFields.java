package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Lists a schema's fields. A field that contains itself is followed to eight levels. */
final class SchemaFields {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_FIELDS = 10_000;

  private final JsonNode definition;
  private final Map<String, Boolean> fields = new TreeMap<>();

  SchemaFields(JsonNode definition) {
    this.definition = definition;
  }

  /** Each field's pointer, {@code *} for the items of an array, and whether it is personal. */
  Map<String, Boolean> personal() {
    walk("", definition, 0);
    return Collections.unmodifiableMap(fields);
  }

  private void walk(String at, JsonNode of, int depth) {
    JsonNode rule = resolve(of);
    if (!at.isEmpty()) {
      fields.put(at, of.path("x-personal").asBoolean() || rule.path("x-personal").asBoolean());
    }
    if (depth == MAX_DEPTH || fields.size() > MAX_FIELDS) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : rule.path("properties").properties()) {
      String name = field.getKey().replace("~", "~0").replace("/", "~1");
      walk(at + "/" + name, field.getValue(), depth + 1);
    }
    if (rule.has("items")) {
      walk(at + "/*", rule.path("items"), depth + 1);
    }
  }

  private JsonNode resolve(JsonNode rule) {
    String ref = rule.path("$ref").asText("");
    return ref.startsWith("#/") ? definition.at(ref.substring(1)) : rule;
  }
}
