package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a tax object (NOP). Its district and village codes are the tax office's own, so
 * they are never to be compared with Kemendagri's area codes.
 */
final class Nop {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<province>[0-9]{2})(?<regency>[0-9]{2})(?<district>[0-9]{3})(?<village>[0-9]{3})"
              + "(?<block>[0-9]{3})(?<number>[0-9]{4})(?<kind>[0-9])");
  private static final String DOTTED =
      "${province}.${regency}.${district}.${village}.${block}-${number}.${kind}";
  private static final String[] PARTS = {
    "province", "regency", "district", "village", "block", "number", "kind"
  };

  private Nop() {}

  /**
   * A NOP of 18 digits, plain or with dots, hyphens or spaces, as {@code nop} (plain), {@code
   * dotted} and its parts, all text; any other text unchanged as {@code nop}, with a {@code
   * reason}.
   */
  static JsonNode nop(String text) {
    Matcher plain = PLAIN.matcher(SEPARATORS.matcher(text).replaceAll(""));
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    if (!plain.matches()) {
      return result.put("nop", text).put("reason", "not a NOP; expected 18 digits");
    }
    result.put("nop", plain.group()).put("dotted", plain.replaceFirst(DOTTED));
    plain.reset();
    plain.matches();
    for (String part : PARTS) {
      result.put(part, plain.group(part));
    }
    return result;
  }
}
