package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class SayWhatFailedTest {

  @Test
  void aPortInUseIsSaidWithItsNumberAndWhatToDo() {
    Exception failed =
        new IllegalStateException(
            "start", new PortInUseException(8080, new BindException("Address already in use")));
    assertThat(SayWhatFailed.sentence(failed))
        .isEqualTo("port 8080 is in use. Choose another with --http-port.");
  }

  @Test
  void aFileThatIsMissingIsSaid() {
    assertThat(SayWhatFailed.sentence(new NoSuchFileException("report.json")))
        .isEqualTo("there is no file report.json");
  }

  @Test
  void ofNestedFailuresTheDeepestIsSaid() {
    Exception failed = new IllegalStateException("bean", new IllegalStateException("the reason"));
    assertThat(SayWhatFailed.sentence(failed)).isEqualTo("the reason");
  }

  @Test
  void aFailureWithoutWordsIsNamed() {
    assertThat(SayWhatFailed.sentence(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }
}
