package id.simpul.connectors.lapor;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.GatewayFault;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * One answer of LAPOR, read with its habits in mind: failures arrive with HTTP 200, ids are numbers
 * or strings, and the envelope around them changes. The gateway's faults arrive with any status.
 */
record LaporAnswer(HttpAnswer http, Optional<JsonNode> json) {

  private static final List<String> ENVELOPES = List.of("", "/results", "/result", "/data");

  static LaporAnswer of(HttpAnswer http) {
    return new LaporAnswer(http, http.json());
  }

  /** The outcome that answers a failure of any kind; empty when LAPOR answered with JSON data. */
  Optional<Outcome> failure(Clock clock) {
    Optional<GatewayFault> fault = GatewayFault.of(http);
    if (fault.isPresent()) {
      return fault.map(f -> f.outcome(http, clock));
    }
    if (!http.ok()) {
      return Optional.of(StatusOutcome.of(http, clock));
    }
    if (json.isEmpty()) {
      return Optional.of(new Outcome.Unknown("LAPOR answered HTTP 200 without JSON"));
    }
    return errorInside(json.get(), clock);
  }

  /** The complaint's id under any of the envelopes; empty when there is none. */
  Optional<String> complaintId() {
    return json.stream()
        .flatMap(body -> ENVELOPES.stream().map(body::at))
        .map(envelope -> envelope.path("complaint_id").asText())
        .filter(id -> !id.isEmpty() && !id.equals("null"))
        .findFirst();
  }

  /** A status written inside counts like one of HTTP: 500 leaves open whether it was stored. */
  private static Optional<Outcome> errorInside(JsonNode body, Clock clock) {
    int status = Math.max(body.path("code").asInt(), body.path("status").asInt());
    if (status >= 400 && status <= 599) {
      return Optional.of(StatusOutcome.of(new HttpAnswer(status, "", "", new byte[0]), clock));
    }
    boolean said = says(body.path("error")) || says(body.path("errors"));
    boolean denied = denies(body.path("success")) || denies(body.path("status"));
    // LAPOR's text may quote the report: an operator reads it in LAPOR, not here.
    return said || denied
        ? Optional.of(new Outcome.Rejected("LAPOR refused the report inside HTTP 200"))
        : Optional.empty();
  }

  /** Present, and not a way of writing "none": {@code false}, 0, empty text or an empty list. */
  private static boolean says(JsonNode error) {
    return error.isContainerNode()
        ? !error.isEmpty()
        : !List.of("", "null", "false", "0").contains(error.asText());
  }

  private static boolean denies(JsonNode flag) {
    return List.of("false", "error", "failed").contains(flag.asText());
  }
}
