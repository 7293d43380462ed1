package id.simpul.connectors.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The watermark of the first round after a start.
 *
 * @param days how far back; 0 for no watermark
 * @param format {@code iso}, {@code date} or {@code seconds}, in UTC
 */
record SinceStart(int days, String format) {

  Optional<String> at(Instant now) {
    return days == 0 ? Optional.empty() : Optional.of(write(now.minus(Duration.ofDays(days))));
  }

  private String write(Instant since) {
    return switch (format) {
      case "seconds" -> Long.toString(since.getEpochSecond());
      case "date" -> since.atZone(ZoneOffset.UTC).toLocalDate().toString();
      default -> since.truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }
}
