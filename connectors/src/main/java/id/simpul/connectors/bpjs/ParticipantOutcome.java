package id.simpul.connectors.bpjs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns VClaim's answer about a participant into an outcome (Content Filter). What is delivered is
 * {@code {"status": "found|not-found", "peserta": {…}}} with the named elements only. Made by a
 * Kamelet, one per use; thread-safe once its properties are set.
 */
public final class ParticipantOutcome implements Processor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Pattern notFound = Texts.NONE;
  private List<String> elements = List.of();

  /** Texts about a participant that BPJS does not have; empty: none. */
  public void setNotFound(String pattern) {
    notFound = Texts.pattern(pattern);
  }

  /** Names of what is passed on, divided by commas. */
  public void setElements(String names) {
    elements = Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  @Override
  public void process(Exchange exchange) {
    if (exchange.getMessage().getBody() instanceof BpjsAnswer answer) {
      BpjsCipher cipher = exchange.getProperty(BpjsHeaders.CIPHER, BpjsCipher.class);
      exchange.getMessage().setBody(outcome(answer, cipher));
    }
  }

  Outcome outcome(BpjsAnswer answer, BpjsCipher cipher) {
    if (answer.ok()) {
      return participant(answer, cipher)
          .<Outcome>map(this::found)
          .orElseGet(() -> new Outcome.Unknown("BPJS's answer could not be opened"));
    }
    return answer.says(notFound)
        ? delivered(JSON.createObjectNode().put("status", "not-found"))
        : new Outcome.Rejected("BPJS answered with code " + answer.code());
  }

  private static Optional<JsonNode> participant(BpjsAnswer answer, BpjsCipher cipher) {
    return opened(answer.response(), cipher)
        .map(response -> response.path("peserta"))
        .filter(participant -> participant.isObject() && !participant.isEmpty());
  }

  private static Optional<JsonNode> opened(JsonNode response, BpjsCipher cipher) {
    return response.isTextual()
        ? cipher.open(response.asText()).flatMap(ParticipantOutcome::parsed)
        : Optional.of(response);
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private Outcome found(JsonNode participant) {
    ObjectNode found = JSON.createObjectNode().put("status", "found");
    ObjectNode kept = found.putObject("peserta");
    for (String element : elements) {
      if (participant.has(element)) {
        kept.set(element, participant.get(element));
      }
    }
    return delivered(found);
  }

  private static Outcome delivered(ObjectNode answer) {
    try {
      return new Outcome.Delivered("", JSON.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }
}
