package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.translate.Payload;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final AnswerCache cache = new AnswerCache();

  @Test
  void givesTheLastAnswerWithItsAge() {
    cache.keep("a", answer(10));
    Payload last = answer(20);
    cache.keep("a", last);
    assertThat(cache.find("a", DAY))
        .hasValueSatisfying(
            old -> {
              assertThat(old.answer()).isSameAs(last);
              assertThat(old.age()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
            });
  }

  @Test
  void oneThatIsTooOldOrOfAnotherQuestionIsNotGiven() {
    cache.keep("a", answer(10));
    assertThat(cache.find("a", Duration.ZERO)).isEmpty();
    assertThat(cache.find("b", DAY)).isEmpty();
  }

  @Test
  void doesNotGrowWithoutEnd() {
    for (int i = 0; i < 3_000; i++) {
      cache.keep("k" + i, answer(10));
    }
    assertThat(cache.find("k0", DAY)).isEmpty();
    assertThat(cache.find("k2999", DAY)).isPresent();
    for (int i = 0; i < 20; i++) {
      cache.keep("large" + i, answer(1 << 20));
    }
    assertThat(cache.find("large0", DAY)).isEmpty();
    assertThat(cache.find("k2999", DAY)).isEmpty();
    assertThat(cache.find("large19", DAY)).isPresent();
  }

  @Test
  void anotherAskerOrFlowHasAnotherKey() {
    byte[] body = {1, 2, 3};
    assertThat(AnswerCache.key("a", "f", body))
        .isEqualTo(AnswerCache.key("a", "f", body.clone()))
        .isNotEqualTo(AnswerCache.key("b", "f", body))
        .isNotEqualTo(AnswerCache.key("a", "g", body));
  }

  private static Payload answer(int bytes) {
    return new Payload(new byte[bytes], "application/json");
  }
}
