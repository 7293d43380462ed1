package id.simpul.mappings.functions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, with its time if it has one, in any form that Indonesian systems write: see {@link
 * WrittenDate}; with {@code 14:35}, {@code 14.35} or {@code 14:35:21} behind it and WIB, WITA, WIT,
 * Z or an offset; an Excel serial number of up to seven digits; milliseconds since 1970 of twelve
 * or thirteen.
 *
 * @param day where it was written
 * @param instant in UTC; empty when there is no time
 */
record Moment(LocalDate day, Optional<Instant> instant) {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
  private static final int LONGEST = 60;
  private static final int FIRST_SERIAL = 61;
  private static final int LAST_SERIAL = 2_958_465;
  private static final int SECONDS_A_DAY = 86_400;
  private static final Pattern SERIAL =
      Pattern.compile("(?<day>[0-9]{1,7})(?<time>[.][0-9]{1,15})?");
  private static final Pattern MILLIS = Pattern.compile("[0-9]{12,13}");
  private static final Pattern TIMED =
      Pattern.compile(
          "(?<day>.+?)(?:T|"
              + " +)(?<h>[0-9]{1,2})[:.](?<m>[0-9]{2})(?:[:.](?<s>[0-9]{2})(?:[.][0-9]{1,9})?)?"
              + " *(?<zone>WIB|WITA|WIT|Z|[+-][0-9]{2}:?[0-9]{2})?");

  /** Longer texts are none; an expression would take long to find out. */
  static boolean tooLong(String text) {
    return text.length() > LONGEST;
  }

  /** Empty when the text has none of the forms, or there is no such day or time. */
  static Optional<Moment> read(String text) {
    if (tooLong(text)) {
      return Optional.empty();
    }
    if (MILLIS.matcher(text).matches()) {
      Instant instant = Instant.ofEpochMilli(Long.parseLong(text));
      return Optional.of(new Moment(LocalDate.ofInstant(instant, WIB), Optional.of(instant)));
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return serial(serial);
    }
    if (text.indexOf(':') < 0 && text.indexOf('.') < 0) {
      return day(text).map(day -> new Moment(day, Optional.empty()));
    }
    Matcher timed = TIMED.matcher(text);
    return timed.matches()
        ? day(timed.group("day")).flatMap(day -> at(day, timed))
        : day(text).map(day -> new Moment(day, Optional.empty()));
  }

  static Optional<LocalDate> day(String text) {
    return Arrays.stream(WrittenDate.values())
        .flatMap(form -> form.read(text).stream())
        .findFirst();
  }

  /** Excel believes in 29 February 1900: its numbers are right from March 1900 on. */
  private static Optional<Moment> serial(Matcher serial) {
    int number = Integer.parseInt(serial.group("day"));
    if (number < FIRST_SERIAL || number > LAST_SERIAL) {
      return Optional.empty();
    }
    LocalDate day = SERIAL_ZERO.plusDays(number);
    if (serial.group("time") == null) {
      return Optional.of(new Moment(day, Optional.empty()));
    }
    long seconds = Math.round(Double.parseDouble("0" + serial.group("time")) * SECONDS_A_DAY);
    LocalDateTime at = day.atStartOfDay().plusSeconds(seconds);
    return Optional.of(new Moment(day, Optional.of(at.atZone(WIB).toInstant())));
  }

  private static Optional<Moment> at(LocalDate day, Matcher timed) {
    try {
      String s = timed.group("s");
      int second = s == null ? 0 : Integer.parseInt(s);
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(timed.group("h")), Integer.parseInt(timed.group("m")), second);
      ZoneId zone = zone(timed.group("zone"));
      Instant instant = day.atTime(time).atZone(zone).toInstant();
      return Optional.of(new Moment(day, Optional.of(instant.truncatedTo(ChronoUnit.SECONDS))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(String name) {
    if (name == null || name.equals("WIB")) {
      return WIB;
    }
    return switch (name) {
      case "WITA" -> ZoneId.of("Asia/Makassar");
      case "WIT" -> ZoneId.of("Asia/Jayapura");
      default -> ZoneOffset.of(name);
    };
  }
}
