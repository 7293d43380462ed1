package id.simpul.mappings.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Values that are JSON by its grammar and yet cannot be carried on: text with half a surrogate
 * pair, which no UTF-8 can hold, and numbers whose exponent makes them gigabytes when written out.
 * A look at the bytes decides whether the values need to be looked at.
 */
final class Extremes {

  private static final int MAX_SCALE = 1_000;

  private Extremes() {}

  /** Quick; true more often than there is one. */
  static boolean possible(byte[] body) {
    for (int i = 0; i < body.length - 1; i++) {
      int b = body[i] & 0xff;
      boolean escape = b == '\\' && body[i + 1] == 'u';
      boolean exponent = (b == 'e' || b == 'E') && i > 0 && startsExponent(body[i + 1]);
      if (escape || (exponent && isDigit(body[i - 1]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsExponent(byte b) {
    return isDigit(b) || b == '+' || b == '-';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean in(JsonNode value) {
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (isBroken(field.getKey()) || in(field.getValue())) {
        return true;
      }
    }
    if (value.isArray()) {
      for (JsonNode each : value) {
        if (in(each)) {
          return true;
        }
      }
    }
    return value.isTextual() && isBroken(value.textValue())
        || value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > MAX_SCALE;
  }

  private static boolean isBroken(String text) {
    // Of a whole pair, codePoints() gives one code point above the range of surrogates.
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
