package id.simpul.connectors.opendk;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAddress;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.calls.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Reads the residents that are to be handed over, and refuses what are none. Made by a Kamelet, one
 * per use; thread-safe once its properties are set.
 */
public final class StartResidents implements Processor {

  private static final int KILOBYTE = 1024;
  private static final int MOST_KILOBYTES = 102_400;

  private int zipLimit = 5120 * KILOBYTE;

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  /**
   * @param kilobytes of 1,024 bytes, from 1 to 102,400
   */
  public void setZipLimit(int kilobytes) {
    if (kilobytes < 1 || kilobytes > MOST_KILOBYTES) {
      throw new IllegalArgumentException("zipLimit must be from 1 to " + MOST_KILOBYTES + " KB");
    }
    zipLimit = kilobytes * KILOBYTE;
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    JsonNode rows = rows(message.getBody(byte[].class));
    String key = message.getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, "", String.class);
    message.removeHeaders("*");
    exchange.removeProperty(Calls.PROPERTY);
    Optional<Outcome> outcome = decided(rows);
    message.setBody(outcome.orElse(null));
    if (outcome.isEmpty()) {
      List<JsonNode> list = new ArrayList<>();
      rows.forEach(list::add);
      exchange.setProperty(Calls.PROPERTY, new Handover(list, key, zipLimit));
    }
  }

  private static JsonNode rows(byte[] body) {
    return new HttpAnswer(0, "", "", body == null ? new byte[0] : body)
        .json()
        .map(json -> json.path("rows"))
        .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
  }

  /** What is known without a call. */
  private static Optional<Outcome> decided(JsonNode rows) {
    if (!rows.isArray()) {
      return Optional.of(new Outcome.Rejected("the message has no list rows"));
    }
    for (JsonNode row : rows) {
      Optional<String> fault = ResidentSheet.fault(row);
      if (fault.isPresent()) {
        return fault.map(Outcome.Rejected::new);
      }
    }
    return rows.isEmpty() ? Optional.of(new Outcome.Delivered("no rows")) : Optional.empty();
  }
}
