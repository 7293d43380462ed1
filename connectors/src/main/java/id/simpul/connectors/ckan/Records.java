package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.connectors.http.HttpAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one message brings.
 *
 * @param replaces the fields and values of the records that these take the place of; none when they
 *     only add and update
 */
record Records(Map<String, JsonNode> replaces, List<JsonNode> records) {

  /** Of a body that {@link #fault} finds nothing wrong with. */
  static Records of(byte[] body) {
    JsonNode message = json(body);
    Map<String, JsonNode> replaces = new LinkedHashMap<>();
    message.path("replace").properties().forEach(f -> replaces.put(f.getKey(), f.getValue()));
    List<JsonNode> records = new ArrayList<>();
    message.path("records").forEach(records::add);
    return new Records(replaces, records);
  }

  /**
   * Empty text when the body can be read. Quotes no value. A mapping in JSLT leaves an empty list
   * out: what is replaced is then replaced by nothing.
   */
  static String fault(byte[] body, List<String> primaryKey) {
    JsonNode message = json(body);
    boolean clears = message.path("replace").size() > 0 && !message.has("records");
    if (!message.path("records").isArray() && !clears) {
      return "the message has no list records";
    }
    boolean filters = message.path("replace").isMissingNode() || message.path("replace").size() > 0;
    if (!filters) {
      return "replace names no field: the whole table would be emptied";
    }
    for (JsonNode record : message.path("records")) {
      if (primaryKey.stream().anyMatch(field -> record.path(field).asText("").isEmpty())) {
        return "a record lacks a field of the primary key";
      }
    }
    return "";
  }

  private static JsonNode json(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** The table's fields with their types, for a table that is yet to be made. */
  ArrayNode fields() {
    Map<String, String> types = new LinkedHashMap<>();
    for (JsonNode record : records) {
      record.properties().forEach(f -> types.merge(f.getKey(), type(f.getValue()), Records::wider));
    }
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    types.forEach(
        (id, type) -> fields.addObject().put("id", id).put("type", type.isEmpty() ? "text" : type));
    return fields;
  }

  private static String type(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isIntegralNumber() ? "int" : value.isNumber() ? "numeric" : "text";
  }

  private static String wider(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    boolean numbers = !one.equals("text") && !other.equals("text");
    return other.isEmpty() ? one : numbers ? "numeric" : "text";
  }
}
