package id.simpul.connectors.siasn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.GatewayFault;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * One answer of SIASN, read with its habits in mind: {@code code} is 1 or "1", and 0 says that
 * there are no rows, also where the HTTP status says error. Its texts name people and are not
 * quoted.
 */
record SiasnAnswer(HttpAnswer http, JsonNode json) {

  private static final Set<String> YES = Set.of("1", "true", "success");

  static SiasnAnswer of(HttpAnswer http) {
    return new SiasnAnswer(http, http.json().orElseGet(MissingNode::getInstance));
  }

  /** Whether SIASN says that it has nothing of the kind. */
  boolean empty() {
    return json.path("code").asText().equals("0") && GatewayFault.of(http).isEmpty();
  }

  /** What a question found; missing when there is nothing. */
  JsonNode data() {
    return empty() ? MissingNode.getInstance() : json.path("data");
  }

  /** Empty when the question was answered. Nothing was changed by asking. */
  Optional<Outcome> questionFailed(Clock clock) {
    if (empty() || http.ok() && saysYes(json.path("code")) && GatewayFault.of(http).isEmpty()) {
      return Optional.empty();
    }
    Outcome failure = http.ok() ? unreadable(clock) : StatusOutcome.of(http, clock);
    return Optional.of(failure.ofQuestion());
  }

  private Outcome unreadable(Clock clock) {
    return GatewayFault.of(http)
        .map(fault -> fault.outcome(http, clock))
        .orElseGet(() -> new Outcome.Unknown("SIASN's answer is not in its own form"));
  }

  /** Empty when SIASN has stored what it was told to. */
  Optional<Outcome> saveFailed(String what, Clock clock) {
    if (!http.ok()) {
      return Optional.of(StatusOutcome.of(http, clock));
    }
    Optional<GatewayFault> fault = GatewayFault.of(http);
    if (fault.isPresent() || !says()) {
      return Optional.of(unreadable(clock));
    }
    return saysYes(json.path("success")) || saysYes(json.path("code"))
        ? Optional.empty()
        : Optional.of(new Outcome.Rejected("SIASN refused " + what + " inside HTTP 200"));
  }

  private boolean says() {
    return json.has("success") || json.has("code");
  }

  /** The id of the row that was saved, or empty text. */
  String savedId() {
    JsonNode saved = json.path("mapData");
    return saved.path("rwJabatanId").asText(saved.path("id").asText());
  }

  private static boolean saysYes(JsonNode value) {
    return YES.contains(value.asText());
  }
}
