package id.simpul.connectors.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The answer to a FHIR search. Nothing was changed by asking, so no failure of it is unclear. */
record SearchSet(HttpAnswer answer) {

  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  /** One search parameter, encoded. */
  static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The resources of a type that were found; a server adds other types as it likes. */
  Stream<JsonNode> resources(String type) {
    return bundle().stream()
        .flatMap(bundle -> StreamSupport.stream(bundle.path("entry").spliterator(), false))
        .map(entry -> entry.path("resource"))
        .filter(resource -> resource.path("resourceType").asText().equals(type));
  }

  /** Empty when SATUSEHAT answered the question. */
  Optional<Outcome> failure(String resource, Clock clock) {
    if (answer.ok()) {
      return bundle().isPresent()
          ? Optional.empty()
          : Optional.of(new Outcome.Unavailable("the search for a " + resource + " found no FHIR"));
    }
    Outcome byStatus = StatusOutcome.of(answer, clock);
    if (byStatus instanceof Outcome.Unavailable) {
      return Optional.of(byStatus);
    }
    String reason = "the search for a " + resource + " failed: HTTP " + answer.status();
    boolean asked = answer.status() == BAD_REQUEST || answer.status() == UNPROCESSABLE;
    return Optional.of(asked ? new Outcome.Rejected(reason) : new Outcome.Unavailable(reason));
  }

  private Optional<JsonNode> bundle() {
    return answer.json().filter(body -> body.path("resourceType").asText().equals("Bundle"));
  }
}
