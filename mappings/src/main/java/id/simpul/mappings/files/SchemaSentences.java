package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.fault.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says a schema's errors in words, with the schema's own description and example as advice. */
final class SchemaSentences {

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "object", "a group of keys",
          "array", "a list",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "null", "nothing");
  private static final int SHOWN = 60;

  private final JsonNode definition;

  SchemaSentences(JsonNode definition) {
    this.definition = definition;
  }

  Fault fault(YamlDocument document, Error error) {
    String at = error.getInstanceLocation().toString();
    String keyword = error.getSchemaLocation().getFragment().toString();
    JsonNode rule = definition.at(keyword.substring(0, keyword.lastIndexOf('/')));
    JsonNode value = document.root().at(at);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(document, at, error.getProperty(), rule);
      case "required" -> missing(document, at, error.getProperty(), rule);
      case "enum" -> notOneOf(document, at, value, rule);
      default ->
          document.fault(at, name(at) + " " + problem(error, value, rule) + ".", advice(rule));
    };
  }

  private Fault unknown(YamlDocument document, String at, String key, JsonNode rule) {
    List<String> known = new ArrayList<>();
    rule.path("properties").fieldNames().forEachRemaining(known::add);
    return document.fault(
        at + "/" + key,
        "the key " + key + " is not known here.",
        Nearest.hint(key, known) + "The keys here are " + String.join(", ", known) + ".");
  }

  private Fault missing(YamlDocument document, String at, String key, JsonNode rule) {
    String where = at.isEmpty() ? "" : " in " + name(at);
    return document.fault(
        at,
        "the key " + key + " is missing" + where + ".",
        advice(resolve(rule.path("properties").path(key))));
  }

  private Fault notOneOf(YamlDocument document, String at, JsonNode value, JsonNode rule) {
    List<String> allowed = new ArrayList<>();
    rule.path("enum").forEach(each -> allowed.add(each.asText()));
    return document.fault(
        at,
        name(at) + " must be one of " + String.join(", ", allowed) + ", not " + shown(value) + ".",
        Nearest.hint(value.asText(), allowed) + advice(rule));
  }

  private static String problem(Error error, JsonNode value, JsonNode rule) {
    JsonNode limit = rule.path(error.getKeyword());
    return switch (error.getKeyword()) {
      case "type" -> "must be " + types(limit) + ", not " + shown(value);
      case "pattern" -> "has not the right form: " + shown(value);
      case "minimum" -> "must be at least " + limit.asText();
      case "exclusiveMinimum" -> "must be more than " + limit.asText();
      case "maximum" -> "must be at most " + limit.asText();
      case "minLength", "minItems" -> "is empty";
      case "maxLength" -> "is longer than " + limit.asText() + " characters";
      default -> error.getMessage();
    };
  }

  private static String types(JsonNode limit) {
    List<String> names = new ArrayList<>();
    // "type" is one name or a list of names.
    if (limit.isTextual()) {
      names.add(limit.asText());
    }
    limit.forEach(each -> names.add(each.asText()));
    return String.join(" or ", names.stream().map(name -> TYPES.getOrDefault(name, name)).toList());
  }

  private String advice(JsonNode rule) {
    String description = rule.path("description").asText("");
    String example = rule.at("/examples/0").asText("");
    return (description
            + (description.isEmpty() || example.isEmpty() ? "" : " ")
            + (example.isEmpty() ? "" : "Example: " + example))
        .strip();
  }

  private JsonNode resolve(JsonNode rule) {
    String ref = rule.path("$ref").asText("");
    return ref.isEmpty() ? rule : definition.at(ref.substring(1));
  }

  /** The last key of the pointer; an item of a list is counted from 1. */
  private static String name(String pointer) {
    if (pointer.isEmpty()) {
      return "the file";
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    String above = pointer.substring(0, pointer.lastIndexOf('/'));
    return last.matches("\\d+")
        ? "item " + (Integer.parseInt(last) + 1) + " of " + name(above)
        : last.replace("~1", "/").replace("~0", "~");
  }

  private static String shown(JsonNode value) {
    if (value.isContainerNode() || value.isNull()) {
      return value.isNull() ? "nothing" : value.isArray() ? "a list" : "a group of keys";
    }
    String text = value.asText().replaceAll("\\p{Cntrl}", " ");
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return value.isTextual() ? "\"" + cut + "\"" : cut;
  }
}
