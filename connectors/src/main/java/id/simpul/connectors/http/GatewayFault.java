package id.simpul.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a WSO2 gateway, such as SPLP's, says instead of the API behind it: {@code fault} with a code
 * of six digits, in JSON or XML, with any HTTP status. The API has not seen the message.
 *
 * @param nextAccess when a caller who was throttled may call again, as WSO2 writes it, or empty
 */
public record GatewayFault(int code, String nextAccess) {

  private static final Pattern CODE = Pattern.compile("(?:9[0-9]{5}|10[0-9]{4}|30[0-9]{4})");
  private static final Pattern XML_CODE =
      Pattern.compile(
          "<(?:\\w+:)?fault\\b.{0,500}?<(?:\\w+:)?code>\\s*([0-9]{6})\\s*<", Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}-[A-Z][a-z]{2}-[0-9]{2} [0-9:]{8}[+-][0-9]{4}");
  private static final DateTimeFormatter TIME_FORMAT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MMM-dd HH:mm:ssxx")
          .toFormatter(Locale.ENGLISH);

  private static final int LOGIN_FIRST = 900_900;
  private static final int LOGIN_LAST = 900_999;
  private static final int THROTTLED_FIRST = 900_800;
  private static final int THROTTLED_LAST = 900_899;
  private static final int NO_RESOURCE_FIRST = 900_905;
  private static final int NO_RESOURCE_LAST = 900_907;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  /** How long a caller who was throttled waits where the gateway does not say. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Empty when the answer is not the gateway's own. */
  public static Optional<GatewayFault> of(HttpAnswer answer) {
    return answer.json().map(GatewayFault::inJson).orElseGet(() -> inXml(answer.body()));
  }

  private static Optional<GatewayFault> inJson(JsonNode body) {
    return Stream.of(body.path("fault"), body)
        .filter(fault -> CODE.matcher(fault.path("code").asText()).matches())
        .map(fault -> new GatewayFault(fault.path("code").asInt(), time(fault.toString())))
        .findFirst();
  }

  private static Optional<GatewayFault> inXml(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    Matcher found = XML_CODE.matcher(text);
    return found.find()
        ? Optional.of(new GatewayFault(Integer.parseInt(found.group(1)), time(text)))
        : Optional.empty();
  }

  private static String time(String text) {
    Matcher found = TIME.matcher(text);
    return found.find() ? found.group() : "";
  }

  /**
   * What it means for the message.
   *
   * @param answer the one that it was read from
   */
  public Outcome outcome(HttpAnswer answer, Clock clock) {
    if (code >= THROTTLED_FIRST && code <= THROTTLED_LAST) {
      return new Outcome.Unavailable(
          "the gateway throttles: " + code, Optional.of(pause(answer, clock)));
    }
    if (noResource(answer.status())) {
      return new Outcome.Rejected("the gateway has no such resource: " + code);
    }
    return login()
        ? new Outcome.Unavailable("the gateway refused the login: " + code)
        : new Outcome.Unavailable(
            "the gateway could not pass it on: " + code, StatusOutcome.pause(answer, clock));
  }

  private boolean login() {
    return code >= LOGIN_FIRST && code <= LOGIN_LAST;
  }

  private boolean noResource(int status) {
    boolean named = code >= NO_RESOURCE_FIRST && code <= NO_RESOURCE_LAST;
    return status == NOT_FOUND || status == METHOD_NOT_ALLOWED || named;
  }

  private Duration pause(HttpAnswer answer, Clock clock) {
    return StatusOutcome.pause(answer, clock).or(() -> untilNextAccess(clock)).orElse(PAUSE);
  }

  private Optional<Duration> untilNextAccess(Clock clock) {
    try {
      Instant next = TIME_FORMAT.parse(nextAccess, Instant::from);
      return Optional.of(Duration.between(clock.instant(), next))
          .filter(left -> !left.isNegative() && left.compareTo(RetryAfter.LONGEST) <= 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
