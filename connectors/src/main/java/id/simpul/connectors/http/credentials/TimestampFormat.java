package id.simpul.connectors.http.credentials;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a moment is written in a header. */
enum TimestampFormat {
  /** Seconds since 1970. */
  SECONDS,
  /** Milliseconds since 1970. */
  MILLIS,
  /** ISO 8601 with an offset, written in UTC and whole seconds. */
  ISO;

  String write(Instant moment) {
    return switch (this) {
      case SECONDS -> Long.toString(moment.getEpochSecond());
      case MILLIS -> Long.toString(moment.toEpochMilli());
      case ISO -> moment.truncatedTo(ChronoUnit.SECONDS).toString();
    };
  }

  /** Empty when it is not written like this. */
  Optional<Instant> read(String text) {
    try {
      return Optional.of(
          switch (this) {
            case SECONDS -> Instant.ofEpochSecond(Long.parseLong(text));
            case MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
            case ISO -> OffsetDateTime.parse(text).toInstant();
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
