package id.simpul.connectors.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which a JSON pointer in angle brackets, {@code </person/nik>}, stands for a value. */
final class QuestionTemplate {

  private static final Pattern POINTER = Pattern.compile("<(/[^<>]*)>");

  private final String template;

  /**
   * @throws IllegalArgumentException if a placeholder is no JSON pointer
   */
  QuestionTemplate(String template) {
    this.template = template;
    if (POINTER.matcher(template).replaceAll("").matches(".*[<>].*")) {
      throw new IllegalArgumentException("a placeholder is written as in </person/nik>");
    }
    POINTER.matcher(template).results().forEach(found -> JsonPointer.compile(found.group(1)));
  }

  /** Percent-encoded; empty when the question lacks one of the values. */
  Optional<String> filled(JsonNode question) {
    Matcher found = POINTER.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (found.find()) {
      JsonNode value = question.at(found.group(1));
      if (!value.isValueNode() || value.asText().isEmpty() || value.isNull()) {
        return Optional.empty();
      }
      found.appendReplacement(filled, Matcher.quoteReplacement(encoded(value.asText())));
    }
    return Optional.of(found.appendTail(filled).toString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
