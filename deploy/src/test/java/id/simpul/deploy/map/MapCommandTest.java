package id.simpul.deploy.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MapCommandTest {

  private final StringWriter said = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new MapCommand())
        .setErr(new PrintWriter(said, true))
        .setOut(new PrintWriter(said, true))
        .execute(arguments);
  }

  @Test
  void aDirectoryWithoutConfigurationIsAWrongCall(@TempDir Path directory) {
    assertThat(run(directory.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("holds none of the folders");
  }

  @Test
  void aParticipantThatIsNotThereIsAWrongCall(@TempDir Path directory) throws Exception {
    ExampleFolder.in(directory);
    assertThat(run(directory.toString(), "--participant", "wagra"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(said.toString()).contains("no participant wagra", "Did you mean warga?");
  }

  @Test
  void theHelpShowsAnExample() {
    assertThat(run("--help")).isZero();
    assertThat(said.toString()).contains("Example: simpul map");
  }
}
