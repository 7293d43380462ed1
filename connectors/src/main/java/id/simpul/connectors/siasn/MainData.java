package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/**
 * Which of the hundred fields about a person leave the connector.
 *
 * @param names in the order in which they are written
 */
record MainData(List<String> names) {

  static MainData named(String fields) {
    return new MainData(
        Arrays.stream(fields.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList());
  }

  /** The named fields that hold something, as texts. */
  ObjectNode of(JsonNode data) {
    ObjectNode chosen = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = data.path(name);
      if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
        chosen.put(name, value.asText().strip());
      }
    }
    return chosen;
  }
}
