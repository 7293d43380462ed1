package id.simpul.mappings.functions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as Indonesian systems write it, without a time. */
enum WrittenDate {
  YEAR_FIRST("yyyy-MM-dd", "(?<y>[0-9]{4})([-/])(?<m>[0-9]{1,2})\\2(?<d>[0-9]{1,2})"),
  SLASHES("dd/MM/yyyy", "(?<d>[0-9]{1,2})/(?<m>[0-9]{1,2})/(?<y>[0-9]{4})"),
  HYPHENS("dd-MM-yyyy", "(?<d>[0-9]{1,2})-(?<m>[0-9]{1,2})-(?<y>[0-9]{4})"),
  DIGITS("yyyyMMdd", "(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})"),
  NAMED(
      "dd MMMM yyyy with an Indonesian month",
      "(?:[A-Za-z']+, *)?(?<d>[0-9]{1,2})[ -]+(?<m>[A-Za-z]+)[.]?[ -]+(?<y>[0-9]{4})");

  private final String form;
  private final Pattern pattern;

  WrittenDate(String form, String pattern) {
    this.form = form;
    this.pattern = Pattern.compile(pattern);
  }

  /** The day; empty when the text has another form, or there is no such day. */
  Optional<LocalDate> read(String text) {
    Matcher parts = pattern.matcher(text);
    return parts.matches() ? day(parts) : Optional.empty();
  }

  /** For people, for instance {@code dd/MM/yyyy}. */
  String form() {
    return form;
  }

  /** Whether the text was meant to have this form, well or badly. */
  boolean resembles(String text) {
    return switch (this) {
      case YEAR_FIRST -> text.matches("[0-9]{4}[-/].*");
      case SLASHES -> text.contains("/");
      case HYPHENS -> text.matches("[0-9]+-[0-9].*");
      case DIGITS -> text.matches("[0-9]{8}");
      case NAMED -> text.matches(".*[A-Za-z]{3}.*[0-9].*|.*[0-9].*[A-Za-z]{3}.*");
    };
  }

  private Optional<LocalDate> day(Matcher parts) {
    OptionalInt month =
        this == NAMED
            ? Months.number(parts.group("m"))
            : OptionalInt.of(Integer.parseInt(parts.group("m")));
    try {
      return month.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.of(number(parts, "y"), month.getAsInt(), number(parts, "d")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, String group) {
    return Integer.parseInt(parts.group(group));
  }
}
