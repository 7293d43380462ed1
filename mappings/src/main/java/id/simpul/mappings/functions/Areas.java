package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kemendagri's area codes: two digits each for province, regency (or city) and district, four for
 * the village. Provinces and regencies are looked up; districts and villages change by the year and
 * are checked by shape alone.
 */
final class Areas {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{2}|[0-9]{2}[.]?[0-9]{2}|[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{2}"
              + "|[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{2}[.]?[0-9]{4}");

  private static final List<String> LEVELS = List.of("province", "regency", "district", "village");

  /** Length of the digits of each level. */
  private static final int[] LENGTHS = {2, 4, 6, 10};

  private static final int LONGEST = 10;

  private Areas() {}

  /**
   * A code dotted, plain or padded with zeros to ten digits, as {@code area} (dotted), {@code
   * digits}, {@code padded} (ten digits), {@code level}, {@code parent} (dotted; not of a
   * province), the names of {@code province} and {@code regency}, and for a village its {@code
   * kind}, {@code kelurahan} or {@code desa}; any other text unchanged as {@code area}, with a
   * {@code reason}.
   */
  static JsonNode area(String text) {
    String code = text.strip();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    String digits = SHAPE.matcher(code).matches() ? bare(Codes.digits(code)) : "";
    String reason = reason(digits);
    return reason.isEmpty()
        ? parts(result, digits)
        : result.put("area", text).put("reason", reason);
  }

  /** Without the zeros that stand for levels that are not named. */
  private static String bare(String digits) {
    if (digits.length() == LONGEST && digits.endsWith("0000")) {
      String district = digits.substring(0, 6);
      String regency = district.endsWith("00") ? district.substring(0, 4) : district;
      return regency.length() == 4 && regency.endsWith("00") ? regency.substring(0, 2) : regency;
    }
    return digits;
  }

  /** Empty text where there is none. */
  private static String reason(String digits) {
    if (digits.isEmpty()) {
      return "not an area code; expected 2, 4, 6 or 10 digits, plain or dotted";
    }
    if (KnownAreas.name(digits.substring(0, 2)).isEmpty()) {
      return "there is no province " + digits.substring(0, 2);
    }
    if (digits.length() >= 4 && KnownAreas.name(Codes.dotted(digits.substring(0, 4))).isEmpty()) {
      return "there is no regency or city " + Codes.dotted(digits.substring(0, 4));
    }
    if (digits.length() >= 6 && digits.startsWith("00", 4)) {
      return "there is no district 00";
    }
    boolean village = digits.length() == LONGEST;
    return village && kind(digits).isEmpty()
        ? "a village's last four digits begin with 1 or 2"
        : "";
  }

  private static ObjectNode parts(ObjectNode result, String digits) {
    int level = level(digits);
    result.put("area", Codes.dotted(digits)).put("digits", digits);
    result.put("padded", digits + "0".repeat(LONGEST - digits.length()));
    result.put("level", LEVELS.get(level));
    if (level > 0) {
      result.put("parent", Codes.dotted(digits.substring(0, LENGTHS[level - 1])));
      KnownAreas.name(Codes.dotted(digits.substring(0, 4)))
          .ifPresent(n -> result.put("regency", n));
    }
    KnownAreas.name(digits.substring(0, 2)).ifPresent(name -> result.put("province", name));
    kind(digits).ifPresent(kind -> result.put("kind", kind));
    return result;
  }

  private static int level(String digits) {
    return Math.min(digits.length() / 2, LEVELS.size()) - 1;
  }

  private static Optional<String> kind(String digits) {
    if (digits.length() < LONGEST) {
      return Optional.empty();
    }
    return switch (digits.charAt(6)) {
      case '1' -> Optional.of("kelurahan");
      case '2' -> Optional.of("desa");
      default -> Optional.empty();
    };
  }
}
