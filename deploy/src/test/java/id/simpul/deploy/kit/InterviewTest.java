package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions at a terminal. */
class InterviewTest {

  private final StringWriter out = new StringWriter();

  @Test
  void anEmptyAnswerIsTheDefaultAndAnotherIsTaken() throws IOException {
    assertThat(answered("\n").ask("Name", "Sukabumi")).isEqualTo("Sukabumi");
    assertThat(answered("  Desa A \n").ask("Name", "Sukabumi")).isEqualTo("Desa A");
    assertThat(out.toString()).contains("Name [Sukabumi]: ");
  }

  @Test
  void whatIsNotAChoiceIsAskedAgain() throws IOException {
    assertThat(
            answered("sendr\nsender\n").choose("Role", List.of("sender", "receiver"), "receiver"))
        .isEqualTo("sender");
    assertThat(out.toString()).contains("sendr?");
  }

  @Test
  void withoutAnAnswerItEnds() {
    assertThatThrownBy(() -> answered("").choose("Role", List.of("sender"), "sender"))
        .hasMessage("no answer to: Role");
  }

  private Interview answered(String typed) {
    return new Interview(new BufferedReader(new StringReader(typed)), new PrintWriter(out, true));
  }
}
