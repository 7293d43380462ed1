package id.simpul.connectors.dukcapil;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns Dukcapil's answer into an outcome. Failures come with HTTP 200 and no published list of
 * codes: texts are recognised by patterns, guessed from what public clients handle, which the
 * Kamelet lets an installation change. What is delivered is {@code {"status":
 * "found|not-found|inactive", "elements": {NAME: verdict}}} and holds nothing else of the answer.
 * Thread-safe once its properties are set.
 */
public final class DukcapilOutcome implements Processor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9]{1,8}");

  private final Clock clock;
  private Pattern quota = NEVER;
  private Pattern login = NEVER;
  private Pattern notFound = NEVER;
  private Pattern inactive = NEVER;
  private Set<String> inactiveCodes = Set.of();
  private Set<String> finalCodes = Set.of();
  private ZoneId quotaZone = ZoneId.of("Asia/Jakarta");

  public DukcapilOutcome() {
    this(Clock.systemUTC());
  }

  DukcapilOutcome(Clock clock) {
    this.clock = clock;
  }

  /** Texts of a quota that is used up; an empty pattern, here and below, recognises nothing. */
  public void setQuota(String pattern) {
    quota = compiled(pattern);
  }

  /** Texts of a refused user, password or address. */
  public void setLogin(String pattern) {
    login = compiled(pattern);
  }

  /** Texts about a NIK that the register does not have. */
  public void setNotFound(String pattern) {
    notFound = compiled(pattern);
  }

  /** Texts about a NIK that is no longer served. */
  public void setInactive(String pattern) {
    inactive = compiled(pattern);
  }

  /** Codes of the same, divided by commas. */
  public void setInactiveCodes(String codes) {
    inactiveCodes = listed(codes);
  }

  /** Codes after which asking again is of no use, divided by commas. */
  public void setFinalCodes(String codes) {
    finalCodes = listed(codes);
  }

  /** Where the day ends with which the quota is given anew. */
  public void setQuotaZone(String zone) {
    quotaZone = ZoneId.of(zone);
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(outcome(HttpAnswer.take(exchange)));
  }

  Outcome outcome(HttpAnswer http) {
    if (!http.ok()) {
      return StatusOutcome.of(http, clock);
    }
    return DukcapilAnswer.of(http)
        .map(this::outcome)
        .orElseGet(() -> new Outcome.Unknown("Dukcapil's answer is not in its own form"));
  }

  private Outcome outcome(DukcapilAnswer answer) {
    return away(answer).or(() -> fact(answer)).orElseGet(() -> rest(answer));
  }

  private Optional<Outcome> away(DukcapilAnswer answer) {
    if (quota.matcher(answer.text()).find()) {
      return Optional.of(
          new Outcome.Unavailable("Dukcapil's quota is used up", Optional.of(untilMidnight())));
    }
    return login.matcher(answer.text()).find()
        ? Optional.of(new Outcome.Unavailable("Dukcapil refused user, password or address"))
        : Optional.empty();
  }

  private Optional<Outcome> fact(DukcapilAnswer answer) {
    if (inactiveCodes.contains(answer.code()) || inactive.matcher(answer.text()).find()) {
      return Optional.of(delivered("inactive", Map.of()));
    }
    if (notFound.matcher(answer.text()).find()) {
      return Optional.of(delivered("not-found", Map.of()));
    }
    Map<String, String> verdicts = answer.verdicts();
    return verdicts.isEmpty() ? Optional.empty() : Optional.of(delivered("found", verdicts));
  }

  /** The text may name a person: it is not quoted. */
  private Outcome rest(DukcapilAnswer answer) {
    if (finalCodes.contains(answer.code())) {
      return new Outcome.Rejected("Dukcapil answered with code " + answer.code());
    }
    return PLAIN_CODE.matcher(answer.code()).matches()
        ? new Outcome.Unknown("Dukcapil answered with code " + answer.code())
        : new Outcome.Unknown("Dukcapil's answer says neither that it agrees nor that it failed");
  }

  private Duration untilMidnight() {
    ZonedDateTime now = clock.instant().atZone(quotaZone);
    return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(quotaZone));
  }

  private static Outcome delivered(String status, Map<String, String> elements) {
    ObjectNode answer = JSON.createObjectNode().put("status", status);
    if (!elements.isEmpty()) {
      answer.set("elements", JSON.valueToTree(elements));
    }
    try {
      return new Outcome.Delivered("", JSON.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern compiled(String pattern) {
    return pattern.isEmpty() ? NEVER : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  private static Set<String> listed(String codes) {
    return Arrays.stream(codes.split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
