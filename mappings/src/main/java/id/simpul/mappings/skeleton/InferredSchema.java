package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON Schema made from samples: types, formats, what is always there, and what is probably
 * personal. A beginning for a person to correct.
 */
public final class InferredSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Set<String> IDENTIFIERS = Set.of("id", "ticket", "number");

  private InferredSchema() {}

  /**
   * Of a new flow: names become camelCase, dates become ISO dates and instants.
   *
   * @param title of the schema
   */
  public static ObjectNode canonical(String title, List<? extends JsonNode> rows) {
    ObjectNode schema = JSON.objectNode().put("$schema", DRAFT).put("title", title);
    schema.setAll(group(rows, true));
    return schema;
  }

  /** Of a local system's own form: names stay, and texts keep the form that all of them have. */
  public static ObjectNode local(List<? extends JsonNode> rows) {
    return group(rows, false);
  }

  /** How a local name is written in a canonical schema. */
  public static String canonicalName(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : Vocabulary.words(name)) {
      boolean first = camel.length() == 0;
      camel.append(
          first ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.length() == 0 ? "field" : camel.toString();
  }

  /** The required field at the top that is surely a number of the message's own. */
  public static Optional<String> identifier(JsonNode canonical) {
    Set<String> required = new LinkedHashSet<>();
    canonical.path("required").forEach(name -> required.add(name.asText()));
    List<String> found =
        required.stream()
            .filter(name -> IDENTIFIERS.containsAll(Vocabulary.SHIPPED.concepts(name)))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static ObjectNode group(List<? extends JsonNode> rows, boolean canonical) {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    ArrayNode required = JSON.arrayNode();
    ObjectNode properties = JSON.objectNode();
    for (String name : names(rows)) {
      List<JsonNode> values = values(rows, name);
      String written = canonical ? canonicalName(name) : name;
      if (!values.isEmpty()) {
        properties.set(written, rule(name, values, canonical));
        if (values.size() == rows.size()) {
          required.add(written);
        }
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    return schema;
  }

  private static Set<String> names(List<? extends JsonNode> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static List<JsonNode> values(List<? extends JsonNode> rows, String name) {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode row : rows) {
      JsonNode value = row.path(name);
      if (!value.isMissingNode() && !value.isNull() && !SourceFields.blank(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static ObjectNode rule(String name, List<JsonNode> values, boolean canonical) {
    if (values.stream().allMatch(JsonNode::isObject)) {
      return group(values, canonical);
    }
    if (values.stream().allMatch(JsonNode::isArray)) {
      return list(name, values, canonical);
    }
    ObjectNode rule = value(name, values, canonical);
    boolean telling =
        Shape.nik(texts(values)) || Shape.phone(texts(values)) || allMatch(values, ".+@.+[.].+");
    if (canonical && (telling || Vocabulary.SHIPPED.personal(List.of(name)))) {
      rule.put("x-personal", true);
    }
    return rule;
  }

  private static ObjectNode list(String name, List<JsonNode> lists, boolean canonical) {
    List<JsonNode> items = new ArrayList<>();
    lists.forEach(each -> each.forEach(items::add));
    ObjectNode rule = JSON.objectNode().put("type", "array");
    rule.set("items", rule(name, items, canonical));
    return rule;
  }

  private static ObjectNode value(String name, List<JsonNode> values, boolean canonical) {
    if (values.stream().allMatch(JsonNode::isBoolean)) {
      return JSON.objectNode().put("type", "boolean");
    }
    if (values.stream().allMatch(JsonNode::isIntegralNumber)) {
      return JSON.objectNode().put("type", "integer");
    }
    if (values.stream().allMatch(JsonNode::isNumber)) {
      return JSON.objectNode().put("type", "number");
    }
    return text(name, values, canonical);
  }

  private static ObjectNode text(String name, List<JsonNode> values, boolean canonical) {
    ObjectNode rule = JSON.objectNode().put("type", "string");
    List<String> texts = texts(values);
    if (!canonical) {
      return pattern(rule, texts);
    }
    if (!allMatch(values, "[0-9]+")) {
      boolean untimed = DayOrder.of(texts).untimed() > texts.size() / 2;
      Conversion reading = untimed ? Conversion.DATE : Conversion.INSTANT;
      if (becomes(reading, name, values)) {
        return rule.put("format", untimed ? "date" : "date-time");
      }
    }
    return allMatch(values, "[0-9]{16}")
        ? rule.put("pattern", "^[0-9]{16}$")
        : rule.put("minLength", 1);
  }

  /** The form that all of them have, where a mapping can make it of the canonical one. */
  private static ObjectNode pattern(ObjectNode rule, List<String> texts) {
    for (String form :
        List.of(
            "[0-9]{2}/[0-9]{2}/[0-9]{4}",
            "[0-9]{2}-[0-9]{2}-[0-9]{4}",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}",
            "[0-9]{16}",
            "0[0-9]{8,12}")) {
      if (texts.stream().allMatch(text -> text.matches(form))) {
        return rule.put("pattern", "^" + form + "$");
      }
    }
    return rule;
  }

  /**
   * Whether the texts can be read so. Functions give a text that is no date back unchanged. Where
   * the name says that they are dates, a few may be none: those rows will be refused.
   */
  private static boolean becomes(Conversion reading, String name, List<JsonNode> values) {
    String form = reading == Conversion.DATE ? "[0-9-]{10}" : "[0-9:TZ-]{20}";
    long odd =
        values.stream()
            .filter(v -> !reading.of(v).map(JsonNode::asText).orElse("").matches(form))
            .count();
    boolean named =
        Vocabulary.SHIPPED.concepts(name).stream()
            .anyMatch(c -> c.matches("date|time|.*-(at|on|date)"));
    return odd == 0 || (named && Fit.few((int) odd, values.size()));
  }

  private static boolean allMatch(List<JsonNode> values, String pattern) {
    return values.stream().allMatch(v -> v.isTextual() && v.asText().strip().matches(pattern));
  }

  private static List<String> texts(List<JsonNode> values) {
    return values.stream().map(v -> v.asText().strip()).toList();
  }
}
