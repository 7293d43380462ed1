package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A canonical schema over a JSON Schema file; formats such as date and date-time are enforced. */
public final class JsonCanonicalSchema implements CanonicalSchema {

  private static final String MASK = "***";

  private final String name;
  private final JsonNode definition;
  private final Schema schema;
  private final List<SchemaField> described;
  private final Map<String, Boolean> fields = new TreeMap<>();

  /**
   * @throws RuntimeException if the definition is not a usable JSON Schema
   */
  public JsonCanonicalSchema(String name, JsonNode definition) {
    this.name = name;
    this.definition = definition;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
    this.schema.initializeValidators();
    this.described = new SchemaFields(definition).all();
    described.forEach(field -> fields.put(field.pointer(), field.personal()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public JsonNode definition() {
    return definition;
  }

  @Override
  public List<Violation> broken(JsonNode message) {
    return schema
        .validate(
            message,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(JsonCanonicalSchema::violation)
        .toList();
  }

  private static Violation violation(Error error) {
    JsonNode limit = error.getSchemaNode();
    return new Violation(
        error.getInstanceLocation().toString(),
        Optional.ofNullable(error.getProperty()).orElse(""),
        error.getKeyword(),
        limit == null || limit.isObject() ? "" : limit.toString(),
        error.getMessage());
  }

  @Override
  public boolean knows(String pointer) {
    return fields.containsKey(pointer);
  }

  @Override
  public List<String> fields() {
    return List.copyOf(fields.keySet());
  }

  @Override
  public List<SchemaField> described() {
    return described;
  }

  @Override
  public boolean isPersonal(String pointer) {
    return fields.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .anyMatch(f -> (f + "/").startsWith(pointer + "/") || (pointer + "/").startsWith(f + "/"));
  }

  @Override
  public JsonNode masked(JsonNode message) {
    return mask(message, definition);
  }

  private JsonNode mask(JsonNode value, JsonNode of) {
    JsonNode rule = resolve(of);
    if (rule.path("x-personal").asBoolean() || of.path("x-personal").asBoolean()) {
      return TextNode.valueOf(MASK);
    }
    if (value instanceof ObjectNode object) {
      return maskObject(object, rule);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode masked = array.arrayNode();
      array.forEach(each -> masked.add(mask(each, rule.path("items"))));
      return masked;
    }
    return value;
  }

  private JsonNode maskObject(ObjectNode object, JsonNode rule) {
    ObjectNode masked = object.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode known = rule.path("properties").path(field.getKey());
      // What the schema does not know may be personal too.
      masked.set(
          field.getKey(),
          known.isMissingNode() ? TextNode.valueOf(MASK) : mask(field.getValue(), known));
    }
    return masked;
  }

  private JsonNode resolve(JsonNode rule) {
    String ref = rule.path("$ref").asText("");
    return ref.startsWith("#/") ? definition.at(ref.substring(1)) : rule;
  }
}
