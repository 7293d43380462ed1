package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BandwidthTest {

  @Test
  void letsNoMorePassThanItsRate() {
    Bandwidth bandwidth = new Bandwidth(800_000);
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      bandwidth.pass(10_000);
    }
    bandwidth.pass(1);
    // 100,000 bytes are a second's; a quarter of one may have been saved up.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
  }

  @Test
  void withoutALimitNothingWaits() {
    Bandwidth bandwidth = new Bandwidth(0);
    long start = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      bandwidth.pass(1 << 20);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
    assertThat(bandwidth.portion(16_384)).isEqualTo(16_384);
  }

  @Test
  void aSlowLinkIsReadInSmallPortions() {
    assertThat(new Bandwidth(64_000).portion(16_384)).isEqualTo(800);
    assertThat(new Bandwidth(8_000).portion(16_384)).isEqualTo(256);
  }
}
