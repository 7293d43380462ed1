package id.simpul.connectors.bpjs;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Reads what every service of BPJS may say before it comes to the matter: leaves an outcome when it
 * is away, refuses the login or talks garbage, and the {@link BpjsAnswer} otherwise. No list of its
 * texts is public: they are recognised by patterns that the Kamelet lets an installation change.
 * Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class ReadAnswer implements Processor {

  private final Clock clock;
  private Pattern time = Texts.NONE;
  private Pattern login = Texts.NONE;
  private Pattern limit = Texts.NONE;

  public ReadAnswer() {
    this(Clock.systemUTC());
  }

  ReadAnswer(Clock clock) {
    this.clock = clock;
  }

  /** Texts about a timestamp too far from BPJS's own clock; empty, here and below: none. */
  public void setTime(String pattern) {
    time = Texts.pattern(pattern);
  }

  /** Texts about a refused consumer id, signature or user key. */
  public void setLogin(String pattern) {
    login = Texts.pattern(pattern);
  }

  /** Texts about too many requests. */
  public void setLimit(String pattern) {
    limit = Texts.pattern(pattern);
  }

  @Override
  public void process(Exchange exchange) {
    HttpAnswer http = HttpAnswer.take(exchange);
    exchange.getMessage().setBody(read(http));
  }

  Object read(HttpAnswer http) {
    Optional<BpjsAnswer> answer = BpjsAnswer.of(http);
    return answer
        .flatMap(this::away)
        .map(Object.class::cast)
        .orElseGet(() -> http.ok() ? orUnknown(answer) : orStatus(answer, http));
  }

  private static Object orUnknown(Optional<BpjsAnswer> answer) {
    return answer
        .map(Object.class::cast)
        .orElseGet(() -> new Outcome.Unknown("BPJS's answer is not in its own form"));
  }

  /** What BPJS says itself is more exact than a status that only says that it refused. */
  private Object orStatus(Optional<BpjsAnswer> answer, HttpAnswer http) {
    Outcome status = StatusOutcome.of(http, clock);
    return status instanceof Outcome.Rejected
        ? answer.filter(said -> !said.ok()).map(Object.class::cast).orElse(status)
        : status;
  }

  private Optional<Outcome> away(BpjsAnswer answer) {
    if (answer.ok()) {
      return Optional.empty();
    }
    if (answer.says(time)) {
      return Optional.of(
          new Outcome.Unavailable("BPJS refused the time sent" + difference(answer)));
    }
    if (answer.says(login)) {
      return Optional.of(
          new Outcome.Unavailable("BPJS refused consumer id, signature or user key"));
    }
    return answer.says(limit)
        ? Optional.of(new Outcome.Unavailable("BPJS had too many requests"))
        : status(answer);
  }

  /** Codes that read like a status of HTTP and say that BPJS as a whole is away or in trouble. */
  private Optional<Outcome> status(BpjsAnswer answer) {
    return switch (answer.code()) {
      case "401", "403", "408", "429", "500", "502", "503", "504" ->
          Optional.of(StatusOutcome.of(answer.asStatus(), clock));
      default -> Optional.empty();
    };
  }

  /** So that an operator sees whose clock to set. */
  private String difference(BpjsAnswer answer) {
    try {
      Instant theirs =
          DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.http().date(), Instant::from);
      long seconds = Duration.between(theirs, clock.instant()).toSeconds();
      return ": this hub's clock is " + seconds + " s ahead of BPJS's";
    } catch (DateTimeException e) {
      return ": compare this hub's clock with the right time";
    }
  }
}
