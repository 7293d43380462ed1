package id.simpul.mappings.skeleton;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which order the dates of a column stand, told by all of its rows: one row alone can be read
 * both ways.
 *
 * @param dayFirst rows that can only have the day first
 * @param monthFirstRows rows that can only have the month first
 * @param either rows that can be both, and mean another day each way
 * @param shortYear rows with a year of two digits
 * @param untimed rows without a time
 */
record DayOrder(int dayFirst, int monthFirstRows, int either, int shortYear, int untimed) {

  private static final int MONTHS = 12;
  private static final Pattern NUMBERS =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?![0-9]).*");
  private static final Pattern TIME =
      Pattern.compile(".*[ T][0-9]{1,2}[:.][0-9]{2}.*|[0-9]{12,13}");
  private static final Pattern SERIAL_TIME = Pattern.compile("[0-9]{5}[.][0-9]+");

  static DayOrder of(List<String> texts) {
    int[] counts = new int[5];
    for (String text : texts) {
      counts[4] += timed(text) ? 0 : 1;
      Matcher parts = NUMBERS.matcher(text);
      if (parts.matches()) {
        count(parts, counts);
      }
    }
    return new DayOrder(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private static boolean timed(String text) {
    return TIME.matcher(text).matches() || SERIAL_TIME.matcher(text).matches();
  }

  private static void count(Matcher parts, int[] counts) {
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(2));
    if (first > MONTHS && second <= MONTHS) {
      counts[0]++;
    } else if (second > MONTHS && first <= MONTHS) {
      counts[1]++;
    } else if (first <= MONTHS && first != second) {
      counts[2]++;
    }
    counts[3] += parts.group(3).length() == 2 ? 1 : 0;
  }

  /** Whether every row that tells has the month first. */
  boolean monthFirst() {
    return monthFirstRows > 0 && dayFirst == 0;
  }

  /** Why the column cannot be read surely as that format; empty when it can. */
  Optional<Doubt> doubt(String format) {
    if (shortYear > 0) {
      return Optional.of(Doubt.SHORT_YEAR);
    }
    if (dayFirst > 0 && monthFirstRows > 0) {
      return Optional.of(Doubt.MIXED_ORDERS);
    }
    if (either > 0 && dayFirst + monthFirstRows == 0) {
      return Optional.of(Doubt.DAY_OR_MONTH);
    }
    boolean instant = format.equals("date-time");
    if (instant && monthFirst()) {
      return Optional.of(Doubt.OTHER_VALUES);
    }
    return instant && untimed > 0 ? Optional.of(Doubt.NO_TIME) : Optional.empty();
  }
}
