package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An installation puts its own ids in the place of the placeholders. */
class TablesFilesTest {

  @TempDir Path own;

  @Test
  void copiedTablesLieOverTheShippedOnesAndTheirPlaceholdersAreCounted() throws Exception {
    assertThat(run(0, "copy", "siasn", own.toString())).contains("copied", "unor.csv");
    Path units = own.resolve("ministries/siasn/tables/unor.csv");
    assertThat(run(1, "files", own.toString()))
        .containsPattern("siasn/tables/unor.csv +3 entries +3 placeholders +shipped")
        .containsPattern("oss/tables/kd-status.csv +5 entries +0 placeholders +shipped");
    Files.writeString(units, "source,target\n1.01.01,8ae4\n");
    assertThat(run(1, "files", own.toString()))
        .containsPattern("siasn/tables/unor.csv +1 entries +0 placeholders +your own");
    assertThat(run(0, "copy", "siasn", own.toString())).contains("stays   " + units);
    assertThat(units).content().contains("8ae4");
  }

  @Test
  void whoHasNoTablesIsTold() {
    assertThat(run(2, "copy", "laksa", own.toString())).isEmpty();
    assertThat(own).isEmptyDirectory();
  }

  private static String run(int status, String... arguments) {
    PrintStream before = System.out;
    var out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(new CommandLine(new TablesCommand()).execute(arguments)).isEqualTo(status);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
