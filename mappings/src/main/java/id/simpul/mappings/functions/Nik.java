package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structure of a population number (NIK). */
final class Nik {

  private static final int WOMAN = 40;
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<area>[0-9]{6})(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2})(?<serial>[0-9]{4})");

  private Nik() {}

  /**
   * The parts of a NIK of 16 digits, all text: {@code area} (of first registration, dotted), {@code
   * sex} ({@code L} or {@code P}), {@code birth} as {@code ddMMyy} (the NIK does not tell the
   * century) and {@code serial}; any other text unchanged as {@code nik}, with a {@code reason}.
   *
   * <p>A date that cannot be, or that differs from the birth date given (null if there is none), is
   * only listed in {@code warnings}: a NIK stays when a birth date is corrected. Neither reason nor
   * warnings repeat personal data.
   */
  static JsonNode nik(String text, String birthDate) {
    Matcher plain = PLAIN.matcher(text.strip());
    ObjectNode result = JsonNodeFactory.instance.objectNode().put("nik", text.strip());
    if (!plain.matches()) {
      return result.put("reason", "not a NIK; expected 16 digits");
    }
    int day = Integer.parseInt(plain.group("day"));
    String birth =
        "%02d".formatted(day > WOMAN ? day - WOMAN : day) + text.strip().substring(8, 12);
    result.put("area", Codes.dotted(plain.group("area"))).put("sex", day > WOMAN ? "P" : "L");
    result.put("birth", birth).put("serial", plain.group("serial"));
    warn(result, birth, birthDate);
    return result;
  }

  private static void warn(ObjectNode result, String birth, String birthDate) {
    var warnings = result.putArray("warnings");
    if (!isDate(birth)) {
      warnings.add("the birth date in the NIK is not a date");
    }
    String given = birthDate == null ? null : Dates.dayFirst(birthDate);
    if (birthDate != null && given == null) {
      warnings.add("the birth date given cannot be read");
    } else if (given != null && !birth.equals(shortForm(given))) {
      warnings.add("the birth date in the NIK differs from the one given");
    }
  }

  /** The century is not known, so 29 February is a date if it is one in either. */
  private static boolean isDate(String birth) {
    String dayAndMonth = birth.substring(0, 2) + "-" + birth.substring(2, 4) + "-";
    String year = birth.substring(4);
    return Dates.isoDate(dayAndMonth + "19" + year) != null
        || Dates.isoDate(dayAndMonth + "20" + year) != null;
  }

  private static String shortForm(String dayFirst) {
    return dayFirst.substring(0, 2) + dayFirst.substring(3, 5) + dayFirst.substring(8);
  }
}
