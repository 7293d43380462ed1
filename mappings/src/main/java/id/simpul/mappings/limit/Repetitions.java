package id.simpul.mappings.limit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repetitions that a regular expression counts itself: {@code (){2000000000}} goes round so
 * often without looking at a character, which nothing interrupts.
 */
public final class Repetitions {

  static final int MAX = 1_000;
  private static final Pattern TIMES = Pattern.compile("\\{([0-9]+)");

  /** Ends of what may match no character at all: a group, or a place such as {@code ^}. */
  private static final String OF_NOTHING = ")^$}bBAGzZE*+?|";

  private Repetitions() {}

  /** More than a thousand, those of groups within one another multiplied. */
  public static boolean areTooMany(String expression) {
    Matcher times = TIMES.matcher(expression);
    double all = 1;
    while (times.find()) {
      double one = Double.parseDouble(times.group(1));
      char before = times.start() == 0 ? '|' : expression.charAt(times.start() - 1);
      all *= OF_NOTHING.indexOf(before) < 0 ? 1 : Math.max(1, one);
      if (one > MAX || all > MAX) {
        return true;
      }
    }
    return false;
  }
}
