package id.simpul.connectors.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a receiver says inside its JSON, whatever its status: many answer 200 with an error in it. A
 * code is compared as text, because the same one comes as a string here and as a number there.
 */
final class ResultCheck {

  /** Longer or stranger values may be sentences about a person. */
  private static final String QUOTABLE = "[A-Za-z0-9._-]{1,40}";

  private JsonPointer pointer = JsonPointer.empty();
  private List<String> done = List.of();
  private List<String> duplicate = List.of();
  private List<String> retry = List.of();

  /** What the result means. */
  enum Meaning {
    /** Nothing is to be looked for. */
    UNUSED,
    /** It is looked for and is not there. */
    MISSING,
    DONE,
    DUPLICATE,
    RETRY,
    FAILURE
  }

  void pointer(String text) {
    pointer = JsonPointer.compile(text);
  }

  void done(String values) {
    done = list(values);
  }

  void duplicate(String values) {
    duplicate = list(values);
  }

  void retry(String values) {
    retry = list(values);
  }

  Meaning meaning(HttpAnswer answer) {
    if (pointer.matches()) {
      return Meaning.UNUSED;
    }
    return value(answer).map(this::meaning).orElse(Meaning.MISSING);
  }

  /** For a reason. */
  String quoted(HttpAnswer answer) {
    return value(answer).filter(text -> text.matches(QUOTABLE)).orElse("another result");
  }

  private Meaning meaning(String value) {
    if (duplicate.contains(value)) {
      return Meaning.DUPLICATE;
    }
    if (retry.contains(value)) {
      return Meaning.RETRY;
    }
    return done.contains(value) ? Meaning.DONE : Meaning.FAILURE;
  }

  private Optional<String> value(HttpAnswer answer) {
    return answer
        .json()
        .map(json -> json.at(pointer))
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isNull())
        .map(JsonNode::asText);
  }

  private static List<String> list(String values) {
    return Arrays.stream(values.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }
}
