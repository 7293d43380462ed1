package id.simpul.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MishapsTest {

  private static final ReceivedRequest REQUEST =
      new ReceivedRequest("POST", "/", "", Map.of(), new byte[0]);

  private final AtomicInteger taken = new AtomicInteger();

  @Test
  void the_same_seed_brings_the_same_mishaps_and_another_seed_others() {
    assertThat(said(new Mishaps(0.3, 0.1, 7))).isEqualTo(said(new Mishaps(0.3, 0.1, 7)));
    assertThat(said(new Mishaps(0.3, 0.1, 7))).isNotEqualTo(said(new Mishaps(0.3, 0.1, 8)));
  }

  @Test
  void about_the_share_asked_for_goes_wrong_in_every_way() {
    List<String> said = said(new Mishaps(0.3, 0.1, 7));

    assertThat(said.stream().filter("200 NONE"::equals).count()).isBetween(500L, 700L);
    assertThat(said)
        .contains("503 NONE", "500 NONE", "200 CUT_AFTER_READING", "200 GARBAGE", "200 NONE");
  }

  @Test
  void what_is_refused_was_not_taken_and_what_is_cut_was() {
    List<String> said = said(new Mishaps(0.5, 0.5, 7));

    long refused = said.stream().filter(s -> s.startsWith("50")).count();
    assertThat(refused).isPositive();
    assertThat(taken).hasValue((int) (said.size() - refused));
  }

  @Test
  void nothing_goes_wrong_unasked() {
    assertThat(said(Mishaps.NONE)).containsOnly("200 NONE");
  }

  @Test
  void shares_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> new Mishaps(0.6, 0.5, 1)).hasMessageContaining("at most 1");
    assertThatThrownBy(() -> new Mishaps(-0.1, 0, 1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> new Mishaps(Double.NaN, 0, 1)).hasMessageContaining("0 or more");
  }

  private List<String> said(Mishaps mishaps) {
    return IntStream.range(0, 1000)
        .mapToObj(i -> mishaps.answer(REQUEST, this::take))
        .map(answer -> answer.status() + " " + answer.fault())
        .toList();
  }

  private SimulatedAnswer take(ReceivedRequest request) {
    taken.incrementAndGet();
    return SimulatedAnswer.empty(200);
  }
}
