package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field of a canonical schema that holds a plain value or a list.
 *
 * @param path names from the root
 * @param rule its own schema, references resolved
 * @param required whether it and everything above it must be there
 * @param requiredInside whether it must be there once the group around it is
 * @param schema of the field alone
 */
public record TargetField(
    List<String> path,
    JsonNode rule,
    boolean required,
    boolean requiredInside,
    CanonicalSchema schema) {

  private static final int DEEPEST = 6;

  public TargetField {
    path = List.copyOf(path);
  }

  /** All of a schema, in its order. */
  public static List<TargetField> of(JsonNode definition) {
    List<TargetField> all = new ArrayList<>();
    walk(List.of(), definition, definition, true, all);
    return all;
  }

  private static void walk(
      List<String> at, JsonNode group, JsonNode root, boolean required, List<TargetField> into) {
    Set<String> must = new LinkedHashSet<>();
    group.path("required").forEach(name -> must.add(name.asText()));
    for (Map.Entry<String, JsonNode> field : group.path("properties").properties()) {
      List<String> path = new ArrayList<>(at);
      path.add(field.getKey());
      JsonNode rule = resolved(field.getValue(), root);
      boolean inside = must.contains(field.getKey());
      if (rule.has("properties") && path.size() < DEEPEST) {
        walk(path, rule, root, required && inside, into);
      } else {
        into.add(new TargetField(path, rule, required && inside, inside, alone(rule, root)));
      }
    }
  }

  private static JsonNode resolved(JsonNode rule, JsonNode root) {
    String ref = rule.path("$ref").asText("");
    return ref.startsWith("#/") ? root.at(ref.substring(1)) : rule;
  }

  private static CanonicalSchema alone(JsonNode rule, JsonNode root) {
    ObjectNode alone = rule.deepCopy();
    if (root.has("$defs")) {
      alone.set("$defs", root.get("$defs"));
    }
    return new JsonCanonicalSchema("field", alone);
  }

  /** For people: names joined by dots. */
  public String name() {
    return String.join(".", path);
  }

  public String pointer() {
    return "/" + String.join("/", path);
  }

  boolean accepts(JsonNode value) {
    return schema.violations(value).isEmpty();
  }

  boolean isPersonal() {
    return rule.path("x-personal").asBoolean();
  }

  String format() {
    return rule.path("format").asText("");
  }

  boolean hasType(String type) {
    return rule.path("type").asText("").equals(type);
  }

  boolean isList() {
    return hasType("array");
  }

  /** The only values allowed; empty when any is. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    rule.path("enum").forEach(code -> codes.add(code.asText()));
    return codes;
  }
}
