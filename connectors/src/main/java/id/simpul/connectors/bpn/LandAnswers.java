package id.simpul.connectors.bpn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of the last moments, because BPN asks the same several times while a notary waits. They
 * live shortly and are few: a payment must be seen soon, and nothing here is a register. A bean of
 * a Kamelet; thread-safe.
 */
public final class LandAnswers {

  private static final long LONGEST_SECONDS = 3600;
  private static final int MOST = 100_000;

  private final Clock clock;
  private final Map<LandQuestion, Kept> kept = new LinkedHashMap<>();
  private Duration life = Duration.ofSeconds(120);
  private int most = 1000;

  private record Kept(byte[] answer, Instant until) {}

  public LandAnswers() {
    this(Clock.systemUTC());
  }

  LandAnswers(Clock clock) {
    this.clock = clock;
  }

  /**
   * How long an answer is given again; 0: never.
   *
   * @throws IllegalArgumentException if it is not from 0 to 3600 seconds
   */
  public void setLife(long seconds) {
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException("cacheLife must be from 0 to " + LONGEST_SECONDS);
    }
    life = Duration.ofSeconds(seconds);
  }

  /**
   * How many answers are kept; the oldest goes first.
   *
   * @throws IllegalArgumentException if it is not from 1 to 100000
   */
  public void setMost(int answers) {
    if (answers < 1 || answers > MOST) {
      throw new IllegalArgumentException("cacheSize must be from 1 to " + MOST);
    }
    most = answers;
  }

  synchronized Optional<byte[]> find(LandQuestion question) {
    forgetOld();
    return Optional.ofNullable(kept.get(question)).map(Kept::answer);
  }

  synchronized void keep(LandQuestion question, byte[] answer) {
    forgetOld();
    // Put anew, so that the order stays that of age.
    kept.remove(question);
    kept.put(question, new Kept(answer, clock.instant().plus(life)));
    if (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private void forgetOld() {
    Instant now = clock.instant();
    kept.values().removeIf(answer -> !answer.until().isAfter(now));
  }
}
