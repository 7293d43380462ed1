package id.simpul.mappings.functions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates in the forms that Indonesian systems write. */
final class Dates {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private static final List<DateTimeFormatter> DATES =
      List.of(
          strict("uuuu-MM-dd"), strict("dd-MM-uuuu"), strict("dd/MM/uuuu"), strict("d MM uuuu"));

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("mei", "05"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("agu", "08"),
          Map.entry("ags", "08"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("okt", "10"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("nop", "11"),
          Map.entry("des", "12"),
          Map.entry("dec", "12"));

  private Dates() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code 31/12/2025}, {@code 31-12-2025}, {@code 31 Des 2025} or ISO, as {@code 2025-12-31}. */
  static String isoDate(String text) {
    String plain = monthNumbers(text.strip());
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(plain, format).toString();
      } catch (DateTimeException e) {
        continue;
      }
    }
    return null;
  }

  /** {@code 2025-12-31} as {@code 31-12-2025}. */
  static String dayFirst(String iso) {
    String date = isoDate(iso);
    return date == null ? null : LocalDate.parse(date).format(DATES.get(1));
  }

  /** An ISO date-time as an instant in UTC; one without an offset is taken as Asia/Jakarta. */
  static String isoInstant(String text) {
    String plain = text.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(plain).toInstant().toString();
    } catch (DateTimeException e) {
      return local(plain);
    }
  }

  private static String local(String plain) {
    try {
      return LocalDateTime.parse(plain).atZone(JAKARTA).toInstant().toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String monthNumbers(String text) {
    String[] parts = text.split(" +");
    if (parts.length != 3 || parts[1].length() < 3) {
      return text;
    }
    String month = MONTHS.get(parts[1].substring(0, 3).toLowerCase(Locale.ROOT));
    return month == null ? text : parts[0] + " " + month + " " + parts[2];
  }
}
