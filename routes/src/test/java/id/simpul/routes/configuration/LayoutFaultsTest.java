package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with the folders. */
class LayoutFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("folder misspelt")
            .change(c -> c.write("agreement/a.yaml", "agreement: a\n"))
            .reports(
                "agreement/", 0, "not a folder of a configuration", "Did you mean agreements?"),
        of("file between the folders")
            .write("city/participant.yaml", "participant: a\n")
            .reports("city/participant.yaml", 0, "is not read"),
        of("participant too deep")
            .write("city/north/office/participant.yaml", "participant: office\n")
            .reports("city/north/office/participant.yaml", 0, "too deep")
            .reports("city/north/participant.yaml", 0, "is missing"),
        of("link out of the directory")
            .change(c -> link(c, "city/sender/secret.jslt", "/etc/hostname"))
            .reports("city/sender/secret.jslt", 0, "link that leads out"),
        of("linked folder out of the directory")
            .change(c -> link(c, "city/other", "/etc"))
            .reports("city/other", 0, "link that leads out"),
        of("link to itself")
            .change(
                c ->
                    java.nio.file.Files.createSymbolicLink(
                        c.root().resolve("city/sender/again"), c.root().resolve("city")))
            .reports("city/sender/again", 0, "leads back to itself"),
        of("link to nothing")
            .change(c -> link(c, "flows/other.yaml", "nowhere.yaml"))
            .reports("flows/other.yaml", 0, "link to nothing"),
        of("huge file")
            .change(c -> c.write("city/sender/huge.jslt", new byte[(10 << 20) + 1]))
            .reports("city/sender/huge.jslt", 0, "larger than"),
        of("link to what is left out")
            .change(c -> c.write(".git/config", "https://user:token@example.go.id"))
            .change(c -> link(c, "city/sender/codes.csv", "../../.git/config"))
            .reports("city/sender/codes.csv", 0, "link to what is left out"),
        of("device")
            .change(c -> link(c, "city/sender/endless.jslt", "/dev/zero"))
            .reports("city/sender/endless.jslt", 0, "link that leads out"),
        of("pipe")
            .change(c -> pipe(c.root().resolve("city/sender/pipe.jslt")))
            .reports("city/sender/pipe.jslt", 0, "is a pipe or a device"),
        of("name with an escape sequence")
            .write("city/sender/a\u001b[2Jb.jslt", "1")
            .reports("city/sender/a?[2Jb.jslt", 0, "control character"),
        of("name with a backslash")
            .write("city/sender/a\\..\\x.jslt", "1")
            .reports("city/sender/a\\..\\x.jslt", 0, "Windows does not allow"),
        of("folders without end")
            .write("city/sender/" + "x/".repeat(20) + "a.jslt", "1")
            .reports("city/sender/" + "x/".repeat(9) + "x", 0, "lies too deep"));
  }

  /** A few folders that link to each other are a path for every order of them. */
  @Test
  void linksThatMakeMillionsOfFoldersAreReportedSoon() throws IOException {
    RightConfiguration configuration = new RightConfiguration(root);
    for (int from = 0; from < 12; from++) {
      configuration.write("city/sender/" + from + "/a.md", "a");
      for (int to = 0; to < 12; to++) {
        if (to != from) {
          link(configuration, "city/sender/" + from + "/to" + to, "../" + to);
        }
      }
    }

    assertThat(configuration.faults())
        .anyMatch(fault -> fault.reason().contains("more than 20000 files and folders"));
  }

  @Test
  void namesThatAreOneFileOnWindowsAreReported() throws IOException {
    RightConfiguration configuration = new RightConfiguration(root);
    configuration.write("flows/note.md", "a");
    configuration.write("flows/Note.md", "b");

    assertThat(configuration.faults())
        .hasSize(1)
        .allMatch(fault -> fault.reason().contains("but for upper and lower case"));
  }

  private static void link(RightConfiguration configuration, String from, String to)
      throws IOException {
    Files.createSymbolicLink(configuration.root().resolve(from), Path.of(to));
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
