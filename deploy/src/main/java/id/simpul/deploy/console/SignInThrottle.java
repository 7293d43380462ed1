package id.simpul.deploy.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing passwords slow: after {@value #FAILURES} failures of one user or from one address,
 * both wait for half a minute. Keeps at most {@value #KEPT} names. Thread-safe.
 */
final class SignInThrottle {

  static final int FAILURES = 5;
  static final Duration WAIT = Duration.ofSeconds(30);

  private static final int KEPT = 10_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final Clock clock;
  private final Map<String, Failed> failed =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > KEPT;
        }
      };

  private record Failed(int count, Instant last) {

    Instant until() {
      return last.plus(count >= FAILURES ? WAIT : FORGOTTEN);
    }
  }

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long the one who tries has to wait; zero when it may try now. */
  synchronized Duration wait(SignIn attempt) {
    Instant now = clock.instant();
    return attempt.names().stream()
        .map(failed::get)
        .filter(f -> f != null && f.count() >= FAILURES && now.isBefore(f.until()))
        .map(f -> Duration.between(now, f.until()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  synchronized void failed(SignIn attempt) {
    Instant now = clock.instant();
    for (String name : attempt.names()) {
      Failed before = failed.remove(name);
      boolean counts = before != null && now.isBefore(before.until());
      failed.put(name, new Failed(counts ? before.count() + 1 : 1, now));
    }
  }

  synchronized void succeeded(SignIn attempt) {
    attempt.names().forEach(failed::remove);
  }
}
