package id.simpul.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Guessing is slow, and a wait ends. */
class SignInThrottleTest {

  private static final SignIn VIEWER = new SignIn(Optional.of("viewer"), "10.0.0.1");
  private static final SignIn VIEWER_ELSEWHERE = new SignIn(Optional.of("viewer"), "10.0.0.2");
  private static final SignIn OTHER_HERE = new SignIn(Optional.of("nobody"), "10.0.0.1");
  private static final SignIn STRANGER = new SignIn(Optional.of("operator"), "10.0.0.3");

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final SignInThrottle throttle = new SignInThrottle(new Moved());

  private final class Moved extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void fail(SignIn attempt, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(attempt);
    }
  }

  @Test
  void fiveFailuresMakeTheUserAndTheAddressWait() {
    fail(VIEWER, 4);
    assertThat(throttle.wait(VIEWER)).isZero();
    fail(VIEWER, 1);
    assertThat(throttle.wait(VIEWER)).isEqualTo(Duration.ofSeconds(30));
    assertThat(throttle.wait(VIEWER_ELSEWHERE)).isEqualTo(Duration.ofSeconds(30));
    assertThat(throttle.wait(OTHER_HERE)).isEqualTo(Duration.ofSeconds(30));
    assertThat(throttle.wait(STRANGER)).isZero();
  }

  @Test
  void theWaitEndsAndCountingStartsAgain() {
    fail(VIEWER, 5);
    now = now.plusSeconds(30);
    assertThat(throttle.wait(VIEWER)).isZero();
    fail(VIEWER, 4);
    assertThat(throttle.wait(VIEWER)).isZero();
  }

  @Test
  void aSuccessForgetsAndSoDoesTime() {
    fail(VIEWER, 4);
    throttle.succeeded(VIEWER);
    fail(VIEWER, 4);
    now = now.plus(Duration.ofMinutes(10));
    fail(VIEWER, 4);
    assertThat(throttle.wait(VIEWER)).isZero();
  }
}
