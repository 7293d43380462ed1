package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indonesian phone numbers. */
final class Phones {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-\\u00a0]");
  private static final Pattern NUMBER = Pattern.compile("(?:\\+?62|0)([1-9][0-9]{6,11})");

  /** A mobile number whose first zero a spreadsheet took away. */
  private static final Pattern WITHOUT_ZERO = Pattern.compile("8[1-9][0-9]{7,10}");

  private Phones() {}

  /**
   * {@code 0812-3456-7890}, {@code 812…}, {@code 62812…} and {@code +62 812…} as {@code {"phone":
   * "+6281234567890"}}; any other text unchanged, with a {@code reason}. The reason never repeats
   * the number, because it may be logged and the number is personal data.
   */
  static JsonNode phone(String text) {
    String plain = SEPARATORS.matcher(text).replaceAll("");
    Matcher number = NUMBER.matcher(WITHOUT_ZERO.matcher(plain).matches() ? "0" + plain : plain);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    if (number.matches()) {
      return result.put("phone", "+62" + number.group(1));
    }
    return result
        .put("phone", text)
        .put("reason", "not a phone number; expected 0, 62 or +62 and then 7 to 12 digits");
  }
}
