package id.simpul.connectors.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer of CKAN's action API. What became of a call stands in its envelope, whatever the status
 * is: some portals answer a failure with HTTP 200.
 */
final class CkanAnswer {

  /** Where the actions stand below the portal's address. */
  static final String API = "/api/3/action/";

  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,40}");

  private final HttpAnswer answer;
  private final Optional<JsonNode> envelope;

  CkanAnswer(HttpAnswer answer) {
    this.answer = answer;
    this.envelope = answer.json().filter(json -> json.path("success").isBoolean());
  }

  /** What CKAN gives back; empty when the call failed. */
  Optional<JsonNode> result() {
    return envelope
        .filter(json -> json.path("success").asBoolean())
        .map(json -> json.path("result"));
  }

  /** CKAN has nothing of the name that was asked for. */
  boolean notFound() {
    return type().equals("Not Found Error");
  }

  private String type() {
    return envelope.map(json -> json.at("/error/__type").asText()).orElse("");
  }

  /**
   * For a call that failed.
   *
   * @param what was to be done, for the reason
   */
  Outcome failure(String what, Clock clock) {
    return switch (type()) {
      case "Authorization Error" -> new Outcome.Unavailable("login refused: " + what);
      case "Not Found Error" -> new Outcome.Rejected(what + ": not found");
      case "Validation Error" -> new Outcome.Rejected(what + ": not valid" + fields());
      default -> byStatus(what, clock);
    };
  }

  private Outcome byStatus(String what, Clock clock) {
    if (!answer.ok()) {
      return StatusOutcome.of(answer, clock);
    }
    return envelope.isPresent()
        ? new Outcome.Rejected(what + ": CKAN says that it failed")
        : new Outcome.Unknown(what + ": HTTP " + answer.status() + " without CKAN's envelope");
  }

  /** Their names only: the texts may quote what was sent. */
  private String fields() {
    List<String> names = new ArrayList<>();
    envelope.orElseThrow().path("error").fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !FIELD.matcher(name).matches() || name.equals("message"));
    return names.isEmpty() ? "" : " at " + String.join(", ", names);
  }
}
