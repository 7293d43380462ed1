package id.simpul.connectors.database;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The rows that a message holds: a JSON object, or an array of them. Numbers stay exact. */
final class MessageRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private MessageRows() {}

  /** Empty when it is something else, or an array without rows. */
  static Optional<List<ObjectNode>> of(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      List<JsonNode> all = json.isArray() ? list(json) : List.of(json);
      return all.isEmpty() || !all.stream().allMatch(JsonNode::isObject)
          ? Optional.empty()
          : Optional.of(all.stream().map(ObjectNode.class::cast).toList());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
