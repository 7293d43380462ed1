package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.deploy.identity.ApiKeys;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeyCommandTest {

  @TempDir Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aParticipantGetsANewKey() {
    new ApiKeys(home, Clock.systemUTC()).ensure(List.of("laksa"));
    assertThat(run("laksa")).isZero();
    assertThat(out.toString()).startsWith("smpl_");
  }

  @Test
  void aNameThatIsMistypedGetsNone() {
    new ApiKeys(home, Clock.systemUTC()).ensure(List.of("laksa"));
    assertThat(run("lakas")).isEqualTo(1);
    assertThat(err.toString()).contains("lakas has no key below " + home);
    assertThat(new ApiKeys(home, Clock.systemUTC()).all()).containsOnlyKeys("laksa");
  }

  private int run(String participant) {
    return new CommandLine(new KeyCommand())
        .setExecutionExceptionHandler(new SayWhatFailed())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("--home", home.toString(), participant);
  }
}
