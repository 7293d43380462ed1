package id.simpul.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrackingIdTest {

  private static final int MANY = 10_000;

  @Test
  void that_of_a_test_message_is_one_and_no_other_looks_like_it() {
    String id = TrackingId.test(Instant.now());
    assertThat(TrackingId.isTest(id)).isTrue();
    assertThat(TrackingId.isOne(id)).isTrue();
    for (int i = 0; i < MANY; i++) {
      assertThat(TrackingId.next(Instant.now())).doesNotContain("U", "I");
    }
  }

  @Test
  void that_of_a_test_message_sorts_by_its_time() {
    Instant now = Instant.now();
    assertThat(TrackingId.test(now)).isGreaterThan(TrackingId.lowest(now.minusMillis(1)));
  }
}
