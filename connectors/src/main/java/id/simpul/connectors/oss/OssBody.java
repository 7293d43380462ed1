package id.simpul.connectors.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Map;
import java.util.Optional;

/**
 * What OSS pushed: one object below one name ({@code dataNIB}, {@code receiveFileDS}, …). OSS
 * writes some of its keys with blanks around them ({@code "tipe_dokumen "}); here they have none.
 *
 * @param envelope the name
 * @param content the object below it
 */
record OssBody(String envelope, ObjectNode content) {

  /** Empty when it is no JSON, or not of that form. */
  static Optional<OssBody> read(byte[] body) {
    return new HttpAnswer(0, "", "", body)
        .json()
        .map(OssBody::stripped)
        .filter(JsonNode::isObject)
        .flatMap(OssBody::enveloped);
  }

  private static Optional<OssBody> enveloped(JsonNode root) {
    return root.properties().stream()
        .filter(field -> field.getValue() instanceof ObjectNode)
        .findFirst()
        .map(field -> new OssBody(field.getKey(), (ObjectNode) field.getValue()));
  }

  /** The field's text, a number's digits, or empty text. */
  String text(String field) {
    return content.path(field).asText().strip();
  }

  /** The whole message with another content. */
  ObjectNode around(ObjectNode other) {
    return JsonNodeFactory.instance.objectNode().set(envelope, other);
  }

  private static JsonNode stripped(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return strippedFields(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> items.add(stripped(item)));
      return items;
    }
    return node;
  }

  /** A key that stands both with and without blanks keeps the value of the one without. */
  private static ObjectNode strippedFields(ObjectNode object) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String key = field.getKey().strip();
      if (key.equals(field.getKey()) || !object.has(key)) {
        fields.set(key, stripped(field.getValue()));
      }
    }
    return fields;
  }
}
