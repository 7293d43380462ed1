package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Calls;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Reads which rows of a table are asked for, and refuses what asks for none. Made by a Kamelet, one
 * per use; thread-safe once its properties are set.
 */
public final class StartLookup implements Processor {

  private static final int MOST_ROWS = 10_000;

  private String resource = "";
  private String fields = "";
  private int maxRows = 100;

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /** The table's id. */
  public void setResource(String id) {
    resource = id;
  }

  /** The columns that are answered, divided by commas; empty text: all. */
  public void setFields(String names) {
    fields = names;
  }

  /**
   * @throws IllegalArgumentException if it is not from 1 to 10000
   */
  public void setMaxRows(int rows) {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException("maxRows must be from 1 to " + MOST_ROWS);
    }
    maxRows = rows;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    Optional<ObjectNode> filters = filters(message.getBody(byte[].class));
    message.removeHeaders("*");
    message.setBody(
        filters.isPresent()
            ? null
            : new Outcome.Rejected("the question has no filters of columns and their values"));
    filters.ifPresent(
        asked ->
            exchange.setProperty(
                Calls.PROPERTY, new Lookup(new Search(resource, fields, asked), maxRows)));
  }

  private static Optional<ObjectNode> filters(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .map(question -> question.path("filters"))
        .filter(filters -> !filters.isEmpty() && plain(filters))
        .map(JsonNode::deepCopy);
  }

  /** A column has a value, or is one of a list of them. */
  private static boolean plain(JsonNode filters) {
    boolean plain = filters.isObject();
    for (JsonNode value : filters) {
      plain &= plainValue(value) || value.isArray() && !value.isEmpty() && allPlain(value);
    }
    return plain;
  }

  private static boolean allPlain(JsonNode list) {
    boolean plain = true;
    for (JsonNode value : list) {
      plain &= plainValue(value);
    }
    return plain;
  }

  private static boolean plainValue(JsonNode value) {
    return value.isValueNode() && !value.isNull();
  }
}
