package id.simpul.connectors.probe;

import id.simpul.connectors.http.HttpAnswer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Judges an answer in the doctor's order: who answered, its clock, login, right, form. Immutable.
 *
 * @param login whether one is configured
 * @param expected {@code json} or {@code xml}; anything else is not looked at
 */
record HttpJudgement(
    Clock clock,
    boolean login,
    String expected,
    Optional<Pattern> refused,
    Optional<Pattern> late) {

  /** Beyond this, tokens and signatures with a time in them are refused by many systems. */
  private static final Duration CLOCK_LIMIT = Duration.ofMinutes(5);

  private static final Set<String> FORMS = Set.of("json", "xml");

  HttpJudgement(Clock clock) {
    this(clock, false, "any", Optional.empty(), Optional.empty());
  }

  HttpJudgement withLogin(boolean configured) {
    return new HttpJudgement(clock, configured, expected, refused, late);
  }

  HttpJudgement expecting(String form) {
    return new HttpJudgement(clock, login, form, refused, late);
  }

  HttpJudgement refusedBy(Pattern text) {
    return new HttpJudgement(clock, login, expected, Optional.of(text), late);
  }

  HttpJudgement lateBy(Pattern text) {
    return new HttpJudgement(clock, login, expected, refused, Optional.of(text));
  }

  /**
   * @param asked whether a question was asked, and not for the head alone
   */
  List<Finding> of(HttpSight sight, boolean asked) {
    List<Supplier<Finding>> looks =
        List.of(
            () -> answerer(sight, asked),
            () -> clock(sight),
            () -> login(sight, asked),
            () -> right(sight, asked),
            () -> form(sight, asked));
    List<Finding> found = new ArrayList<>();
    for (Supplier<Finding> look : looks) {
      Finding next = look.get();
      found.add(next);
      if (next.isBad()) {
        break;
      }
    }
    return found;
  }

  private static Finding answerer(HttpSight sight, boolean asked) {
    int status = sight.status();
    if (sight.proxy()) {
      return Finding.of(Sign.ANSWER_PROXY, status);
    }
    if (status == 511 || sight.ok() && sight.isPage()) {
      return Finding.of(Sign.ANSWER_PORTAL, status);
    }
    if (status / 100 == 3) {
      return Finding.of(Sign.ANSWER_REDIRECT, status, host(sight.location()));
    }
    if (asked && status == 404 && sight.isPage()) {
      return Finding.of(Sign.ANSWER_NOT_FOUND, status);
    }
    if (status == 429) {
      return Finding.of(Sign.ANSWER_BUSY, status);
    }
    return status / 100 == 5 && (asked || status != 501)
        ? Finding.of(Sign.ANSWER_FAILED, status)
        : Finding.of(Sign.ANSWERED, status);
  }

  /** No more than the host: what follows may hold a key. */
  private static String host(String location) {
    try {
      return Objects.requireNonNullElse(URI.create(location).getHost(), "?");
    } catch (IllegalArgumentException e) {
      return "?";
    }
  }

  private Finding clock(HttpSight sight) {
    if (late.filter(text -> text.matcher(sight.text()).find()).isPresent()) {
      return Finding.of(Sign.CLOCK_REFUSED, difference(sight).map(Duration::toSeconds).orElse(0L));
    }
    return difference(sight)
        .map(
            off ->
                off.abs().compareTo(CLOCK_LIMIT) > 0
                    ? Finding.of(Sign.CLOCK_DIFFERS, off.abs().toMinutes())
                    : Finding.of(Sign.CLOCK_GOOD, off.abs().toSeconds()))
        .orElseGet(() -> Finding.of(Sign.CLOCK_NOT_SHOWN));
  }

  /** How far its clock is before ours. */
  private Optional<Duration> difference(HttpSight sight) {
    try {
      ZonedDateTime theirs =
          ZonedDateTime.parse(sight.date(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), theirs.toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Finding login(HttpSight sight, boolean asked) {
    if (sight.status() == 401) {
      return Finding.of(login ? Sign.LOGIN_REFUSED : Sign.LOGIN_MISSING, "HTTP 401");
    }
    if (refused.filter(text -> text.matcher(sight.text()).find()).isPresent()) {
      return Finding.of(Sign.LOGIN_REFUSED, "HTTP " + sight.status());
    }
    if (!login) {
      return Finding.of(Sign.LOGIN_NONE);
    }
    return asked && sight.status() != 403
        ? Finding.of(Sign.LOGIN_GOOD)
        : Finding.of(Sign.LOGIN_NOT_ASKED, sight.status());
  }

  private static Finding right(HttpSight sight, boolean asked) {
    if (sight.status() == 403) {
      return Finding.of(Sign.FORBIDDEN, "HTTP 403");
    }
    return Finding.of(asked ? Sign.ALLOWED : Sign.ALLOWED_NOT_ASKED);
  }

  private Finding form(HttpSight sight, boolean asked) {
    if (!asked || !sight.ok() || !FORMS.contains(expected)) {
      return Finding.of(Sign.FORM_NOT_ASKED);
    }
    boolean right =
        expected.equals("json")
            ? new HttpAnswer(sight.status(), "", "", sight.body()).json().isPresent()
            : sight.text().stripLeading().startsWith("<");
    return Finding.of(right ? Sign.FORM_GOOD : Sign.FORM_WRONG, expected);
  }
}
