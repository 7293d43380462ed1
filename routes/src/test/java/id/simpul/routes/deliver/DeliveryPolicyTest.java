package id.simpul.routes.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.routes.deliver.DeliveryPolicy.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryPolicyTest {

  private final DeliveryPolicy policy =
      new DeliveryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(5));

  @Test
  void whatTheReceiverHasIsDone() {
    assertThat(policy.decide(new Outcome.Delivered("7"), 0, 0, true))
        .isEqualTo(new Decision.Done("7"));
    assertThat(policy.decide(new Outcome.AlreadyDone("7"), 2, 0, true))
        .isEqualTo(new Decision.Done("7"));
  }

  @Test
  void whatTheReceiverRejectsIsSetAsideAtOnce() {
    assertThat(policy.decide(new Outcome.Rejected("bad"), 0, 0, true))
        .isEqualTo(new Decision.SetAside("bad"));
  }

  @Test
  void aReceiverThatIsAwayBurnsNoAttempt() {
    assertThat(policy.decide(new Outcome.Unavailable("closed"), 0, 0, true))
        .isInstanceOf(Decision.WaitForReceiver.class);
    assertThat(policy.decide(new Outcome.Unavailable("closed"), 1, 2, true))
        .isInstanceOfSatisfying(
            Decision.Hold.class, hold -> assertThat(hold.attempts()).isEqualTo(1));
  }

  @Test
  void whatAReceiverCannotTakeYetWaitsAsLongAsItNeedsAndBurnsNoAttempt() {
    assertThat(policy.decide(new Outcome.NotYet("no number", Duration.ofHours(1)), 2, 5, false))
        .isEqualTo(new Decision.Hold("no number", Duration.ofHours(1), 2));
  }

  @Test
  void aPauseThatMakesNoSenseIsBounded() {
    assertThat(policy.decide(new Outcome.NotYet("?", Duration.ZERO), 0, 0, true))
        .isEqualTo(new Decision.Hold("?", Duration.ofSeconds(2), 0));
    assertThat(policy.decide(new Outcome.NotYet("?", Duration.ofDays(40)), 0, 0, true))
        .isEqualTo(new Decision.Hold("?", Duration.ofHours(24), 0));
  }

  @Test
  void anUnclearOutcomeWaitsLongerEachTimeAndThenIsSetAside() {
    assertThat(policy.decide(new Outcome.Unknown("?"), 0, 0, true))
        .isEqualTo(new Decision.Hold("?", Duration.ofSeconds(2), 1));
    assertThat(policy.decide(new Outcome.Unknown("?"), 1, 0, true))
        .isEqualTo(new Decision.Hold("?", Duration.ofSeconds(4), 2));
    assertThat(policy.decide(new Outcome.Unknown("?"), 2, 0, true))
        .isInstanceOf(Decision.SetAside.class);
  }

  @Test
  void aReceiverThatCannotBearASecondCallIsLeftToAnOperator() {
    assertThat(policy.decide(new Outcome.Unknown("?"), 0, 0, false))
        .isInstanceOf(Decision.SetAside.class);
  }
}
