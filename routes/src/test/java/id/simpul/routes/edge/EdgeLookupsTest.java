package id.simpul.routes.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.routes.intake.Refused;
import id.simpul.routes.lookup.Lookups.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lookup at an edge whose answerer lives at the centre. */
class EdgeLookupsTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String QUESTION = "{\"nik\":\"3671\"}";

  @TempDir Path home;

  @Test
  void isAskedOverTheLinkAndFromMemoryOrNotAtAllWithoutOne() throws Exception {
    try (Pair pair = new Pair(home, CentreKey.in(home.resolve("keys")))) {
      pair.startCentre().startEdge();
      await().atMost(SOON).until(() -> pair.edge.ask(QUESTION) instanceof Result.Answered);
      int asked = pair.centre.questions();
      Result.Answered answer = (Result.Answered) pair.edge.ask(QUESTION);
      assertThat(new String(answer.answer().bytes(), StandardCharsets.UTF_8)).isEqualTo(QUESTION);
      assertThat(answer.age()).isEmpty();
      assertThat(pair.centre.questions()).isEqualTo(asked + 1);
      assertThat(pair.edge.questions()).isZero();

      pair.link.cut();
      await()
          .atMost(SOON)
          .until(() -> pair.edge.hub().place().edges().get(0).link().equals("down"));
      long start = System.nanoTime();
      Result.Answered kept = (Result.Answered) pair.edge.ask(QUESTION);
      assertThat(kept.age()).isPresent();
      assertThat(kept.answer()).isEqualTo(answer.answer());
      assertThat(pair.edge.ask("{\"nik\":\"3672\"}")).isInstanceOf(Result.NoConnection.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(pair.centre.questions()).isEqualTo(asked + 1);
    }
  }

  @Test
  void whatMayNotBeAskedIsRefusedWithoutALinkToo() throws Exception {
    try (Pair pair = new Pair(home, CentreKey.in(home.resolve("keys")))) {
      pair.startEdge();
      assertThatThrownBy(
              () ->
                  pair.edge
                      .hub()
                      .lookups()
                      .ask("office", "echo", "application/json", QUESTION.getBytes()))
          .isInstanceOf(Refused.class);
    }
  }
}
