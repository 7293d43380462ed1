package id.simpul.connectors.oss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns OSS's answer into an outcome. OSS answers HTTP 200 to nearly everything: what counts is
 * {@code kode} in the body, a text in one method and a number in another. Made by a Kamelet, one
 * per use; thread-safe once its properties are set.
 */
public final class OssOutcome implements Processor {

  private static final int OK = 200;

  private final Clock clock = Clock.systemUTC();
  private boolean inquiry;

  /** Whether the call asked for a NIB; the answer then is {@code {"status", "dataNIB"?}}. */
  public void setInquiry(boolean inquiry) {
    this.inquiry = inquiry;
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(outcome(HttpAnswer.take(exchange)));
  }

  Outcome outcome(HttpAnswer http) {
    Optional<JsonNode> said = http.json().flatMap(OssOutcome::withCode);
    if (said.isEmpty()) {
      return http.ok()
          ? new Outcome.Unknown("OSS's answer has no kode")
          : StatusOutcome.of(http, clock);
    }
    return byCode(said.get(), http);
  }

  /** The text beside it may name a person: it is not quoted. */
  private Outcome byCode(JsonNode said, HttpAnswer http) {
    int code = said.path("kode").asInt();
    return switch (code) {
      case OK -> inquiry ? found(said) : new Outcome.Delivered(reference(said), http.body());
      case 401, 403 -> new Outcome.Unavailable("OSS refused the user key: kode " + code);
      case 404 -> inquiry ? absent() : new Outcome.Rejected("OSS knows no such NIB or permit");
      case 400, 405 -> new Outcome.Rejected("OSS refused the content: kode " + code);
      default ->
          http.ok()
              ? new Outcome.Unknown("OSS failed: kode " + code)
              : StatusOutcome.of(http, clock);
    };
  }

  private static Optional<JsonNode> withCode(JsonNode root) {
    if (root.has("kode")) {
      return Optional.of(root);
    }
    return root.properties().stream()
        .map(Map.Entry::getValue)
        .filter(part -> part.has("kode"))
        .findFirst();
  }

  /** OSS's own number for it, where it gives one. */
  private static String reference(JsonNode said) {
    return said.path("nomor_izin").asText(said.path("id_izin").asText());
  }

  /** A NIB that OSS does not have comes as an empty list. */
  private static Outcome found(JsonNode said) {
    JsonNode data = said.path("dataNIB");
    if (!data.isObject() || data.isEmpty()) {
      return absent();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "found");
    answer.set("dataNIB", data);
    return delivered(answer);
  }

  private static Outcome absent() {
    return delivered(JsonNodeFactory.instance.objectNode().put("status", "not-found"));
  }

  private static Outcome delivered(ObjectNode answer) {
    return new Outcome.Delivered("", answer.toString().getBytes(StandardCharsets.UTF_8));
  }
}
