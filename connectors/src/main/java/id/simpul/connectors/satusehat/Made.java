package id.simpul.connectors.satusehat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.time.Clock;

/** What became of a resource that was sent. */
sealed interface Made {

  /** It is there now. */
  record There(String id) implements Made {}

  /** It was there before. */
  record Duplicate() implements Made {}

  /** It is not there, or nobody knows. */
  record Failed(Outcome outcome) implements Made {}

  static Made of(String resource, HttpAnswer answer, Clock clock) {
    if (answer.ok()) {
      return answer
          .json()
          .filter(body -> body.path("resourceType").asText().equals(resource))
          .map(body -> body.path("id").asText())
          .filter(id -> !id.isBlank())
          .<Made>map(There::new)
          .orElseGet(() -> new Failed(withoutId(resource, answer)));
    }
    Refusal refusal = new Refusal(resource, answer);
    return refusal.duplicate() ? new Duplicate() : new Failed(refusal.outcome(clock));
  }

  private static Outcome withoutId(String resource, HttpAnswer answer) {
    return new Outcome.Unknown("HTTP " + answer.status() + " without the id of a " + resource);
  }
}
