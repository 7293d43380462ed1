package id.simpul.connectors.opendk;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What OpenDK says of a zip. It leads a browser back where the import failed, and to its login page
 * where the token is not taken; only JSON with a message says that the rows are on their way into
 * its database.
 */
final class ImportAnswer {

  private static final Set<String> FAILED = Set.of("danger", "error", "failed", "false");
  private static final Pattern LOGIN = Pattern.compile("(^|/)(login|masuk)/?$");
  private static final int UNPROCESSABLE = 422;

  private ImportAnswer() {}

  /** Empty when the zip was taken. */
  static Optional<Outcome> failure(HttpAnswer answer, Clock clock) {
    if (answer.status() / 100 == 3) {
      return Optional.of(redirect(answer.location()));
    }
    if (answer.status() == UNPROCESSABLE) {
      return Optional.of(new Outcome.Rejected("OpenDK does not take the file: " + fields(answer)));
    }
    return answer.ok() ? unconfirmed(answer) : Optional.of(StatusOutcome.of(answer, clock));
  }

  private static Outcome redirect(String location) {
    return LOGIN.matcher(path(location)).find()
        ? new Outcome.Unavailable("login refused: OpenDK leads to its login page")
        : new Outcome.Rejected("OpenDK could not import the file and led back: see OpenDK's log");
  }

  private static String path(String location) {
    try {
      return Optional.ofNullable(URI.create(location).getPath()).orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String fields(HttpAnswer answer) {
    boolean file =
        answer.json().map(json -> json.at("/errors/file")).filter(JsonNode::isArray).isPresent();
    return file ? "it is no zip, or larger than its limit" : "HTTP " + UNPROCESSABLE;
  }

  private static Optional<Outcome> unconfirmed(HttpAnswer answer) {
    Optional<JsonNode> said =
        answer.json().filter(json -> !json.path("message").asText().isBlank());
    if (said.isEmpty()) {
      return Optional.of(
          new Outcome.Unknown("HTTP " + answer.status() + " without a message in the answer"));
    }
    JsonNode status = said.get().path(said.get().has("status") ? "status" : "success");
    return FAILED.contains(status.asText())
        ? Optional.of(new Outcome.Rejected("OpenDK says that the import failed: see OpenDK's log"))
        : Optional.empty();
  }
}
