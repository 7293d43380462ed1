package id.simpul.deploy.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.probe.Sign;
import id.simpul.connectors.probe.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the doctor finds, it has words for it in both languages. */
class SentencesTest {

  private static final List<Sentences> BOTH =
      List.of(new Sentences(Language.en), new Sentences(Language.id));

  @ParameterizedTest
  @EnumSource(Sign.class)
  void what_was_found_is_said_and_what_is_bad_has_a_next_step(Sign sign) {
    for (Sentences sentences : BOTH) {
      assertThat(sentences.text(sign.name())).as(sign + " what").isNotBlank();
      if (sign.result() == Sign.Result.BAD) {
        assertThat(sentences.text(sign.name() + ".next")).as(sign + " next").isNotBlank();
        assertThat(sign.side()).as(sign + " who").isNotEqualTo(Sign.Side.NOBODY);
        assertThat(sentences.who(sign.side())).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sign.class)
  void both_languages_tell_the_same_facts(Sign sign) {
    String english = BOTH.get(0).text(sign.name()) + BOTH.get(0).text(sign.name() + ".next");
    String indonesian = BOTH.get(1).text(sign.name()) + BOTH.get(1).text(sign.name() + ".next");
    for (int fact = 0; fact < 3; fact++) {
      String place = "{" + fact + "}";
      if (sign != Sign.KEY_UNREADABLE) {
        assertThat(indonesian.contains(place)).as(sign + place).isEqualTo(english.contains(place));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void every_step_has_a_name(Step step) {
    BOTH.forEach(sentences -> assertThat(sentences.step(step)).isNotBlank());
  }

  @Test
  void every_use_has_words() {
    for (String does : List.of("sends", "receives", "asks", "answers", "hub")) {
      BOTH.forEach(sentences -> assertThat(sentences.text("does." + does)).isNotBlank());
    }
  }
}
