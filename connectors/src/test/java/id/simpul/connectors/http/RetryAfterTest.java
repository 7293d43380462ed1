package id.simpul.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

  @Test
  void reads_seconds_and_dates() {
    assertThat(RetryAfter.parse(" 7 ", "", NOW)).contains(Duration.ofSeconds(7));
    assertThat(RetryAfter.parse("Mon, 5 Jan 2026 00:01:00 GMT", "", NOW))
        .contains(Duration.ofMinutes(1));
  }

  @Test
  void holds_nobody_for_longer_than_a_day() {
    assertThat(RetryAfter.parse("99999999", "", NOW)).contains(Duration.ofDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-3", "0", "Sun, 4 Jan 2026 00:00:00 GMT", "99999999999999"})
  void ignores_what_says_nothing(String header) {
    assertThat(RetryAfter.parse(header, "", NOW)).isEmpty();
  }

  @Test
  void a_date_is_counted_from_the_clock_of_the_one_who_wrote_it() {
    String twoHoursLater = "Thu, 01 Jan 2026 02:00:00 GMT";
    String andThirtySeconds = "Thu, 01 Jan 2026 02:00:30 GMT";

    assertThat(RetryAfter.parse(andThirtySeconds, twoHoursLater, NOW))
        .contains(Duration.ofSeconds(30));
  }
}
