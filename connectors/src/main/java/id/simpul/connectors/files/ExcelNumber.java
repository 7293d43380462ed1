package id.simpul.connectors.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * A number as it stands in a workbook. It is never made a {@code double}: Excel has done so already
 * and kept 15 digits.
 */
record ExcelNumber(BigDecimal value) {

  private static final BigDecimal KEPT = BigDecimal.TEN.pow(15);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** Serial of the last day of February 1900, which Excel believes to have had 29 days. */
  private static final long FALSE_LEAP_DAY = 60;

  /** The last serial that Excel shows as a date: 31 December 9999. */
  private static final long LAST_DAY = 2_958_465;

  /**
   * @throws NumberFormatException if it is no number, or one of more digits than any cell has
   */
  static ExcelNumber of(String text) {
    if (text.length() > 40) {
      throw new NumberFormatException("more than 40 characters");
    }
    BigDecimal value = new BigDecimal(text);
    if (Math.abs((long) value.scale()) > 400) {
      throw new NumberFormatException("beyond the numbers of a workbook");
    }
    return new ExcelNumber(value);
  }

  /** Whether it has more than 15 digits before the point, of which the last are no longer true. */
  boolean lostDigits() {
    return value.abs().compareTo(KEPT) >= 0;
  }

  String plain() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** ISO 8601: a date, a time, or both; its digits where no date has that number. */
  String dateTime(boolean since1904) {
    long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
    long days = Math.floorDiv(seconds, 86_400L);
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
    if (value.signum() < 0 || days > LAST_DAY) {
      return plain();
    }
    if (days == 0 && !since1904) {
      return SECOND.format(time);
    }
    LocalDate date = first(days, since1904).plusDays(days);
    return time.equals(LocalTime.MIDNIGHT)
        ? date.toString()
        : LocalDateTime.of(date, time).toLocalDate() + "T" + SECOND.format(time);
  }

  private static LocalDate first(long days, boolean since1904) {
    if (since1904) {
      return LocalDate.of(1904, 1, 1);
    }
    return days < FALSE_LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
  }
}
