package id.simpul.mappings.canonical;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Content Filter: keeps the fields under the granted JSON Pointers and drops all others. A {@code
 * *} stands for any item of an array. Immutable and thread-safe.
 */
public final class ContentFilter implements UnaryOperator<JsonNode> {

  private final Node grants = new Node();

  private static final class Node {
    private final Map<String, Node> children = new TreeMap<>();
    private boolean whole;
  }

  public ContentFilter(List<String> pointers) {
    for (String pointer : pointers) {
      Node at = grants;
      for (String name : pointer.substring(1).split("/")) {
        at =
            at.children.computeIfAbsent(
                name.replace("~1", "/").replace("~0", "~"), n -> new Node());
      }
      at.whole = true;
    }
  }

  @Override
  public JsonNode apply(JsonNode message) {
    return keep(message, grants);
  }

  private static JsonNode keep(JsonNode value, Node grant) {
    if (grant.whole) {
      return value;
    }
    if (value instanceof ObjectNode object) {
      return fields(object, grant);
    }
    return value instanceof ArrayNode array ? items(array, grant) : null;
  }

  private static JsonNode fields(ObjectNode object, Node grant) {
    ObjectNode kept = object.objectNode();
    for (Map.Entry<String, Node> child : grant.children.entrySet()) {
      JsonNode field = object.get(child.getKey());
      JsonNode left = field == null ? null : keep(field, child.getValue());
      if (left != null) {
        kept.set(child.getKey(), left);
      }
    }
    return kept;
  }

  private static JsonNode items(ArrayNode array, Node grant) {
    Node any = grant.children.get("*");
    if (any == null) {
      return null;
    }
    ArrayNode kept = array.arrayNode();
    for (JsonNode each : array) {
      JsonNode left = keep(each, any);
      if (left != null) {
        kept.add(left);
      }
    }
    return kept;
  }
}
