package id.simpul.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds or an HTTP date. */
final class RetryAfter {

  /** A longer pause is a mistake of the other side: nobody wants a queue held for months. */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * Empty when it is absent, past or unreadable. A date is counted from the {@code Date} of the
   * same answer where there is one: two clocks that differ by hours must not make a pause of hours.
   */
  static Optional<Duration> parse(String header, String date, Instant now) {
    return read(header.strip(), date(date.strip()).orElse(now))
        .filter(pause -> !pause.isNegative() && !pause.isZero())
        .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(text).map(until -> Duration.between(now, until));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
