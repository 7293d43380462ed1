package id.simpul.connectors.bpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LandAnswersTest {

  private final MovedClock clock = new MovedClock();
  private final LandAnswers answers = new LandAnswers(clock);

  @Test
  void an_answer_lives_for_its_time_and_no_longer() {
    answers.setLife(60);
    answers.keep(question("1"), new byte[] {1});

    clock.now = clock.now.plusSeconds(59);
    assertThat(answers.find(question("1"))).contains(new byte[] {1});
    assertThat(answers.find(question("2"))).isEmpty();
    clock.now = clock.now.plusSeconds(1);
    assertThat(answers.find(question("1"))).isEmpty();
  }

  @Test
  void the_oldest_goes_when_there_are_too_many() {
    answers.setMost(2);
    answers.keep(question("1"), new byte[] {1});
    answers.keep(question("2"), new byte[] {2});
    answers.keep(question("1"), new byte[] {3});
    answers.keep(question("3"), new byte[] {4});

    assertThat(answers.find(question("2"))).isEmpty();
    assertThat(answers.find(question("1"))).contains(new byte[] {3});
    assertThat(answers.find(question("3"))).contains(new byte[] {4});
  }

  @Test
  void a_life_of_nothing_keeps_nothing() {
    answers.setLife(0);
    answers.keep(question("1"), new byte[] {1});

    assertThat(answers.find(question("1"))).isEmpty();
  }

  private static LandQuestion question(String nop) {
    return new LandQuestion(JsonNodeFactory.instance.objectNode().put("NOP", nop));
  }

  private static final class MovedClock extends Clock {

    private Instant now = Instant.parse("2026-01-05T03:00:00Z");

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
