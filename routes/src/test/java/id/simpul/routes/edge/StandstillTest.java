package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StandstillTest {

  private final Standstill standstill = new Standstill(0);
  private long sent;

  @Test
  void messages_that_wait_while_only_heartbeats_pass_stand_still_after_a_while() {
    assertThat(firstSeconds(600, 8)).isEqualTo(90);
    assertThat(standstill.isNow(5, sent, TimeUnit.SECONDS.toNanos(100))).isFalse();
  }

  @Test
  void one_large_message_on_a_thin_link_moves() {
    assertThat(firstSeconds(600, 500)).isEqualTo(-1);
  }

  @Test
  void where_nothing_waits_nothing_stands_still() {
    for (int second = 0; second < 600; second += 10) {
      long waiting = second % 60 == 0 ? 0 : 3;
      assertThat(standstill.isNow(waiting, 0, TimeUnit.SECONDS.toNanos(second))).isFalse();
    }
  }

  /** When it is first seen with messages waiting; -1 for never. */
  private int firstSeconds(int until, int bytesInTen) {
    for (int second = 0; second < until; second += 10) {
      sent += bytesInTen;
      if (standstill.isNow(5, sent, TimeUnit.SECONDS.toNanos(second))) {
        return second;
      }
    }
    return -1;
  }
}
