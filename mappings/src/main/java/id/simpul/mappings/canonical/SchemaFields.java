package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists a schema's fields. A field that contains itself is followed to eight levels. */
final class SchemaFields {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_FIELDS = 10_000;

  private final JsonNode definition;
  private final List<SchemaField> fields = new ArrayList<>();

  SchemaFields(JsonNode definition) {
    this.definition = definition;
  }

  /** Each field, in the schema's order. */
  List<SchemaField> all() {
    walk("", definition, 0);
    return List.copyOf(fields);
  }

  private void walk(String at, JsonNode of, int depth) {
    JsonNode rule = resolve(of);
    if (depth == MAX_DEPTH || fields.size() > MAX_FIELDS) {
      return;
    }
    Set<String> required = new HashSet<>();
    rule.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> field : rule.path("properties").properties()) {
      String name = field.getKey().replace("~", "~0").replace("/", "~1");
      boolean needed = required.contains(field.getKey());
      enter(at + "/" + name, field.getValue(), needed, depth + 1);
    }
    if (rule.has("items")) {
      enter(at + "/*", rule.path("items"), false, depth + 1);
    }
  }

  private void enter(String at, JsonNode of, boolean required, int depth) {
    JsonNode rule = resolve(of);
    boolean personal = of.path("x-personal").asBoolean() || rule.path("x-personal").asBoolean();
    String described = of.path("description").asText(rule.path("description").asText(""));
    fields.add(new SchemaField(at, type(rule), described, required, personal));
    walk(at, of, depth);
  }

  private static String type(JsonNode rule) {
    if (rule.has("format")) {
      return rule.path("format").asText();
    }
    if (rule.has("enum") || rule.has("const")) {
      return "enum";
    }
    JsonNode type = rule.path("type");
    return type.isArray() ? type.path(0).asText("any") : type.asText("any");
  }

  private JsonNode resolve(JsonNode rule) {
    String ref = rule.path("$ref").asText("");
    return ref.startsWith("#/") ? definition.at(ref.substring(1)) : rule;
  }
}
