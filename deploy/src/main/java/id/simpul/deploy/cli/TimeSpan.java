package id.simpul.deploy.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a time as people write it: {@code 200ms}, {@code 30s}, {@code 90m}, {@code 24h}, {@code
 * 7d}.
 */
public final class TimeSpan implements ITypeConverter<Duration> {

  private static final Pattern MILLIS = Pattern.compile("([0-9]{1,9})ms");

  @Override
  public Duration convert(String text) {
    Matcher millis = MILLIS.matcher(text);
    if (millis.matches()) {
      return Duration.ofMillis(Long.parseLong(millis.group(1)));
    }
    String upper = text.toUpperCase(Locale.ROOT);
    try {
      Duration parsed = Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
      if (!parsed.isNegative()) {
        return parsed;
      }
    } catch (DateTimeParseException e) {
      // Said below, as for a time in the past.
    }
    throw new TypeConversionException(text + " is not a time such as 200ms, 30s, 90m, 24h or 7d");
  }
}
