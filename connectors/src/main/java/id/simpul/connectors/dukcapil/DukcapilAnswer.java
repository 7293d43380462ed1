package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one record of an answer, {@code content[0]}, with its names in capitals: their spelling
 * differs per method.
 */
record DukcapilAnswer(Map<String, String> fields) {

  private static final Pattern VERDICT =
      Pattern.compile("(?i)(tidak )?sesuai( ?\\([0-9]{1,3}\\))?");
  private static final List<String> TEXTS =
      List.of("RESPON", "RESPONSE", "RESPONSE_DESC", "RESPON_DESC");
  private static final List<String> CODES = List.of("RESPONSE_CODE", "RESPON_CODE");

  /** Empty when the answer is not in Dukcapil's form. */
  static Optional<DukcapilAnswer> of(HttpAnswer answer) {
    return answer
        .json()
        .map(DukcapilAnswer::first)
        .filter(JsonNode::isObject)
        .map(DukcapilAnswer::read);
  }

  private static JsonNode first(JsonNode root) {
    JsonNode content = root.path("content");
    return content.isArray() ? content.path(0) : content;
  }

  private static DukcapilAnswer read(JsonNode record) {
    Map<String, String> fields = new TreeMap<>();
    record
        .properties()
        .forEach(
            field ->
                fields.put(
                    field.getKey().strip().toUpperCase(Locale.ROOT),
                    field.getValue().asText().strip()));
    return new DukcapilAnswer(Collections.unmodifiableMap(fields));
  }

  /** What it says about the call as a whole, or empty text. */
  String text() {
    return firstOf(TEXTS);
  }

  /** The failure code with two digits, or empty text; it comes as a string or as a number. */
  String code() {
    String code = firstOf(CODES);
    return code.matches("[0-9]") ? "0" + code : code;
  }

  /** The elements that were compared. What is no verdict is a record's content and stays behind. */
  Map<String, String> verdicts() {
    return fields.entrySet().stream()
        .filter(field -> VERDICT.matcher(field.getValue()).matches())
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  private String firstOf(List<String> names) {
    return names.stream()
        .map(fields::get)
        .filter(value -> value != null && !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
