package id.simpul.routes.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.routes.channel.Envelope;
import id.simpul.routes.intake.TrackingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final HandClock clock = new HandClock();
  private final Circuit circuit =
      new Circuit(clock, () -> clock.ticks.toNanos(), OptionalDouble.empty());
  private final Envelope message = message(START.plus(Duration.ofDays(7)));

  @Test
  void isOpenAfterTheReceiverWasAwayAndProbesAfterAWhile() {
    circuit.tell(new Outcome.Unavailable("closed"));
    assertThat(circuit.tryPass(message)).isFalse();
    clock.ticks = Duration.ofSeconds(2);
    assertThat(circuit.tryPass(message)).as("the probe").isTrue();
    assertThat(circuit.isOpen()).isTrue();
    circuit.tell(new Outcome.Delivered(""));
    assertThat(circuit.tryPass(message)).isTrue();
    assertThat(circuit.isOpen()).isFalse();
  }

  @Test
  void letsOneProbeThroughAtATime() throws Exception {
    circuit.tell(new Outcome.Unavailable("closed"));
    clock.ticks = Duration.ofSeconds(2);
    assertThat(circuit.tryPass(message)).isTrue();
    boolean[] other = {true};
    Thread thread = new Thread(() -> other[0] = circuit.tryPass(message));
    thread.start();
    thread.join();
    assertThat(other[0]).isFalse();
  }

  @Test
  void waitsAsLongAsTheReceiverAsked() {
    circuit.tell(new Outcome.Unavailable("busy", Optional.of(Duration.ofMinutes(10))));
    clock.ticks = Duration.ofMinutes(9);
    assertThat(circuit.tryPass(message)).isFalse();
    clock.ticks = Duration.ofMinutes(10);
    assertThat(circuit.tryPass(message)).isTrue();
  }

  @Test
  void anAnswerToWhatWasOnItsWayAlreadyDoesNotEndThePauseThatWasAskedFor() {
    circuit.tell(new Outcome.Unavailable("busy", Optional.of(Duration.ofMinutes(10))));
    circuit.tell(new Outcome.Delivered(""));
    assertThat(circuit.tryPass(message)).isFalse();
    clock.ticks = Duration.ofMinutes(10);
    assertThat(circuit.tryPass(message)).as("the probe").isTrue();
    circuit.tell(new Outcome.Delivered(""));
    assertThat(circuit.isOpen()).isFalse();
  }

  @Test
  void opensAfterSeveralUnclearOutcomesInARow() {
    for (int i = 0; i < 4; i++) {
      circuit.tell(new Outcome.Unknown("?"));
    }
    assertThat(circuit.isOpen()).isFalse();
    circuit.tell(new Outcome.Unknown("?"));
    assertThat(circuit.isOpen()).isTrue();
  }

  @Test
  void letsAnExpiredMessagePassSoThatItCanBeSetAside() {
    circuit.tell(new Outcome.Unavailable("closed"));
    assertThat(circuit.tryPass(message(START.minusSeconds(1)))).isTrue();
  }

  @Test
  void aWallClockThatIsPutBackOrForwardChangesNoWait() {
    circuit.tell(new Outcome.Unavailable("closed"));
    clock.now = START.plus(Duration.ofHours(2));
    assertThat(circuit.tryPass(message)).as("put forward").isFalse();
    clock.now = START.minus(Duration.ofHours(2));
    clock.ticks = Duration.ofSeconds(2);
    assertThat(circuit.tryPass(message)).as("put back").isTrue();
  }

  @Test
  void letsATestMessagePassAndTakesItForNoProbe() {
    circuit.tell(new Outcome.Unavailable("closed"));
    Instant deadline = START.plus(Duration.ofMinutes(2));
    assertThat(circuit.tryPass(message(TrackingId.test(START), deadline))).isTrue();
    clock.ticks = Duration.ofSeconds(2);
    assertThat(circuit.tryPass(message)).as("the probe").isTrue();
  }

  private static Envelope message(Instant deadline) {
    return message("01", deadline);
  }

  private static Envelope message(String trackingId, Instant deadline) {
    return new Envelope(
        trackingId,
        "note",
        "sender",
        "1",
        "k",
        START,
        deadline,
        "application/json",
        "office",
        "",
        0,
        new byte[0],
        new byte[0]);
  }

  private static final class HandClock extends Clock {
    private Instant now = START;
    private Duration ticks = Duration.ZERO;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
