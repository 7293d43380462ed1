package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.translate.Jslt;
import id.simpul.mappings.translate.TranslationFailed;
import java.util.List;
import java.util.Optional;

/** Asks each agreement's predicate about the sender's samples: it must answer true or false. */
final class PredicateCheck {

  private final ConfigurationFiles files;
  private final List<ParticipantReader.Read> participants;
  private final Faults faults;

  PredicateCheck(
      ConfigurationFiles files, List<ParticipantReader.Read> participants, Faults faults) {
    this.files = files;
    this.participants = participants;
    this.faults = faults;
  }

  void check(AgreementReader.Read read) {
    read.when()
        .flatMap(when -> objection(read.agreement(), when))
        .ifPresent(
            reason ->
                faults.add(
                    read.document().fault("/when", reason, "Example: .authority == \"outside\"")));
  }

  /** The first sample on which it is not a predicate. */
  private Optional<String> objection(Agreement agreement, Jslt when) {
    Optional<String> empty =
        answer(when, JsonNodeFactory.instance.objectNode(), "an empty message");
    return participants.stream()
        .filter(p -> p.participant().id().equals(agreement.from()))
        .map(p -> SampleCheck.folder(p, agreement.flow()))
        .flatMap(folder -> files.under(folder, "").stream())
        .filter(
            path -> path.endsWith(".canonical.json") || path.endsWith(".canonical-request.json"))
        .flatMap(path -> onSample(when, path).stream())
        .findFirst()
        .or(() -> empty);
  }

  private Optional<String> onSample(Jslt when, String path) {
    try {
      return answer(when, Json.parse(files.read(path)), path);
    } catch (MalformedBody e) {
      // The sample is reported where it is compared.
      return Optional.empty();
    }
  }

  /** Null is a field that the message does not have, and counts as no. */
  private static Optional<String> answer(Jslt when, JsonNode message, String on) {
    try {
      JsonNode answer = when.apply(message);
      return answer.isBoolean() || answer.isNull()
          ? Optional.empty()
          : Optional.of("when is not true or false, but " + kind(answer) + " for " + on + ".");
    } catch (TranslationFailed e) {
      return Optional.of("when gives up on " + on + ": " + e.getMessage() + ".");
    }
  }

  private static String kind(JsonNode answer) {
    return switch (answer.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "a number";
      case ARRAY -> "a list";
      default -> "an object";
    };
  }
}
