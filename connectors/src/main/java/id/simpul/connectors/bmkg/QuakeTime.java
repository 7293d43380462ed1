package id.simpul.connectors.bmkg;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an earthquake was: {@code DateTime} where the feed has it; in the older files date and time
 * of day in one of Indonesia's zones, as in {@code 05-Apr-19} with {@code 20:54:36 WIB}, or in one
 * text, {@code 05/04/2019-20:54:36 WIB}.
 */
final class QuakeTime {

  private static final Pattern TIME =
      Pattern.compile("(\\d{2}:\\d{2}:\\d{2})\\s*(WIB|WITA|WIT|UTC)?");

  private static final Map<String, ZoneId> ZONES =
      Map.of(
          "WIB", ZoneId.of("Asia/Jakarta"),
          "WITA", ZoneId.of("Asia/Makassar"),
          "WIT", ZoneId.of("Asia/Jayapura"),
          "UTC", ZoneId.of("UTC"));

  private static final Map<String, String> MONTHS =
      Map.of("mei", "may", "agu", "aug", "ags", "aug", "okt", "oct", "nop", "nov", "des", "dec");

  private static final List<DateTimeFormatter> DATES =
      List.of(format("d-MMM-uu"), format("d-MMM-uuuu"), format("d MMM uuuu"), format("d/MM/uuuu"));

  private QuakeTime() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * @param fields by names in small letters
   */
  static Instant of(Map<String, String> fields) throws FeedUnreadable {
    String iso = fields.getOrDefault("datetime", "").strip();
    String day = fields.getOrDefault("tanggal", "").strip();
    return iso(iso)
        .or(() -> local(day, day + " " + fields.getOrDefault("jam", "")))
        .orElseThrow(() -> new FeedUnreadable("an earthquake without a time"));
  }

  private static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> local(String day, String text) {
    Matcher time = TIME.matcher(text);
    return time.find()
        ? date(day.replaceFirst("-?" + TIME.pattern() + "$", "").strip())
            .flatMap(date -> at(date, time.group(1), time.group(2)))
        : Optional.empty();
  }

  private static Optional<Instant> at(LocalDate date, String time, String zone) {
    try {
      ZoneId where = ZONES.get(zone == null ? "WIB" : zone);
      return Optional.of(date.atTime(LocalTime.parse(time)).atZone(where).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    String english = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> month : MONTHS.entrySet()) {
      english = english.replace(month.getKey(), month.getValue());
    }
    for (DateTimeFormatter format : DATES) {
      try {
        return Optional.of(LocalDate.parse(english, format));
      } catch (DateTimeException e) {
        continue;
      }
    }
    return Optional.empty();
  }
}
