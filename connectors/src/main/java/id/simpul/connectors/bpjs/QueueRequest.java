package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.Outcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Refuses a message for Antrean that lacks what every one of its kind must have, and keeps booking
 * and task for the outcome. Made by a Kamelet, one per use; thread-safe once its properties are
 * set.
 */
public final class QueueRequest implements Processor {

  /** Properties: booking code as text, task as a number. */
  static final String BOOKING = "SimpulBpjsBooking";

  static final String TASK = "SimpulBpjsTask";

  private static final ObjectMapper JSON = new ObjectMapper();

  private List<String> required = List.of();

  /** Names of the fields, divided by commas. */
  public void setRequired(String names) {
    required = Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  @Override
  public void process(Exchange exchange) {
    JsonNode sent = read(exchange.getMessage().getBody(byte[].class));
    Optional<String> missing = required.stream().filter(name -> blank(sent.path(name))).findFirst();
    if (missing.isPresent()) {
      exchange.getMessage().removeHeaders("*");
      exchange.getMessage().setBody(new Outcome.Rejected(missing.get() + " is missing"));
    } else {
      exchange.setProperty(BOOKING, sent.path("kodebooking").asText());
      exchange.setProperty(TASK, sent.path("taskid").asInt());
    }
  }

  private static boolean blank(JsonNode value) {
    return !value.isValueNode() || value.isNull() || value.asText().isBlank();
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = body == null ? null : JSON.readTree(body);
      return read == null ? JSON.missingNode() : read;
    } catch (IOException e) {
      // Refused as a message without its fields.
      return JSON.missingNode();
    }
  }
}
