package id.simpul.deploy.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.routes.intake.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code says what is wrong and what to do, in both languages, each once. */
class ProblemTest {

  @ParameterizedTest
  @EnumSource(Problem.class)
  void hasSentencesInBothLanguages(Problem problem) {
    for (ProblemText text : new ProblemText[] {problem.english(), problem.indonesian()}) {
      assertThat(text.title()).matches("\\p{Lu}.*\\.");
      assertThat(text.advice()).matches("\\p{Lu}.*\\.").isNotEqualTo(text.title());
    }
    assertThat(problem.english()).isNotEqualTo(problem.indonesian());
    assertThat(problem.status()).isBetween(400, 599);
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void doesNotRepeatTheTitleInTheDetail(Problem problem) {
    var body = ProblemDetails.body(problem, "", "T");
    assertThat(body.path("detail").asText())
        .isNotEmpty()
        .doesNotContain(body.path("title").asText());
    assertThat(body.path("detail_id").asText())
        .isNotEmpty()
        .doesNotContain(body.path("title_id").asText());
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void standsInTheDocumentsForAgencies(Problem problem) throws Exception {
    assertThat(Files.readAllLines(Path.of("docs/agencies.md")))
        .contains(row(problem, problem.english()));
    assertThat(Files.readAllLines(Path.of("docs/instansi.md")))
        .contains(row(problem, problem.indonesian()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/agencies.md", "docs/instansi.md"})
  void documentsNameNoOtherCode(String document) throws Exception {
    assertThat(Files.readAllLines(Path.of(document)))
        .filteredOn(line -> line.matches("\\| `[a-z-]+` \\| \\d+ .*"))
        .hasSize(Problem.values().length);
  }

  private static String row(Problem problem, ProblemText text) {
    return "| `%s` | %d | %s %s |"
        .formatted(problem.code(), problem.status(), text.title(), text.advice());
  }

  @ParameterizedTest
  @EnumSource(Refused.Reason.class)
  void knowsEveryReasonOfTheIntake(Refused.Reason reason) {
    assertThat(Problem.valueOf(reason.name()).status()).isBetween(400, 599);
  }
}
