package id.simpul.connectors.ckan;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one answer of {@code datastore_search}, their columns as the table has them (a year
 * is a name like any other) and their values as the portal wrote them: a number keeps each of its
 * digits, and one that the portal keeps as text stays text.
 *
 * @param capped how many rows the portal gives at most, where it says so
 */
record DataStoreRows(List<ObjectNode> rows, Optional<Integer> capped) {

  /** Numbers the rows of a table; made by CKAN. */
  static final String NUMBER = "_id";

  /** For CKAN's own search over all columns: no column of the data. */
  private static final String SEARCH_TEXT = "_full_text";

  private static final ObjectReader EXACT =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  /** Of an answer that says success; empty when there are no rows in it. */
  static Optional<DataStoreRows> of(byte[] answer) {
    try {
      JsonNode result = EXACT.<JsonNode>readValue(answer).path("result");
      return Optional.of(result)
          .filter(json -> json.path("records").isArray())
          .map(json -> new DataStoreRows(rows(json.path("records")), cap(json)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<ObjectNode> rows(JsonNode records) {
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode record : records) {
      if (record instanceof ObjectNode row) {
        rows.add(row.without(SEARCH_TEXT));
      }
    }
    return rows;
  }

  private static Optional<Integer> cap(JsonNode result) {
    return Optional.of(result.path("limit")).filter(JsonNode::isInt).map(JsonNode::intValue);
  }
}
