package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * One answer of LAPOR, read with its habits in mind: failures arrive with HTTP 200, ids are numbers
 * or strings, and the envelope around them changes. The gateway's login failures (WSO2 codes)
 * arrive with any status.
 */
record LaporAnswer(HttpAnswer http, Optional<JsonNode> json) {

  private static final List<String> ENVELOPES = List.of("", "/results", "/result", "/data");
  private static final List<String> GATEWAY_LOGIN = List.of("900901", "900902");

  static LaporAnswer of(HttpAnswer http) {
    return new LaporAnswer(http, http.json());
  }

  /** The outcome that answers a failure of any kind; empty when LAPOR answered with JSON data. */
  Optional<Outcome> failure(Clock clock) {
    if (gatewayRefusedLogin()) {
      return Optional.of(new Outcome.Unavailable("the SPLP gateway refused the login"));
    }
    if (!http.ok()) {
      return Optional.of(StatusOutcome.of(http, clock));
    }
    if (json.isEmpty()) {
      return Optional.of(new Outcome.Unknown("LAPOR answered HTTP 200 without JSON"));
    }
    return errorInside() ? Optional.of(rejected()) : Optional.empty();
  }

  /** The complaint's id under any of the envelopes; empty when there is none. */
  Optional<String> complaintId() {
    return json.stream()
        .flatMap(body -> ENVELOPES.stream().map(body::at))
        .map(envelope -> envelope.path("complaint_id").asText())
        .filter(id -> !id.isEmpty() && !id.equals("null"))
        .findFirst();
  }

  private boolean gatewayRefusedLogin() {
    return json.stream()
        .flatMap(body -> List.of(body.at("/code"), body.at("/fault/code")).stream())
        .anyMatch(code -> GATEWAY_LOGIN.contains(code.asText()));
  }

  private boolean errorInside() {
    JsonNode body = json.orElseThrow();
    boolean said = body.hasNonNull("error") || body.hasNonNull("errors");
    boolean denied = isFalse(body.path("success")) || isFalse(body.path("status"));
    boolean coded = body.path("code").asInt() >= 400 || body.path("status").asInt() >= 400;
    return said || denied || coded;
  }

  private static boolean isFalse(JsonNode flag) {
    return List.of("false", "error", "failed").contains(flag.asText());
  }

  private static Outcome rejected() {
    // LAPOR's text may quote the report: an operator reads it in LAPOR, not here.
    return new Outcome.Rejected("LAPOR refused the report inside HTTP 200");
  }
}
