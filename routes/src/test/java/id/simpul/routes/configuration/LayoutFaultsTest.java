package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
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
            .change(
                c ->
                    java.nio.file.Files.createSymbolicLink(
                        c.root().resolve("city/sender/secret.jslt"), Path.of("/etc/hostname")))
            .reports("city/sender/secret.jslt", 0, "link that leads out"),
        of("linked folder out of the directory")
            .change(
                c ->
                    java.nio.file.Files.createSymbolicLink(
                        c.root().resolve("city/other"), Path.of("/etc")))
            .reports("city/other", 0, "link that leads out"),
        of("link to itself")
            .change(
                c ->
                    java.nio.file.Files.createSymbolicLink(
                        c.root().resolve("city/sender/again"), c.root().resolve("city")))
            .reports("city/sender/again", 0, "leads back to itself"),
        of("link to nothing")
            .change(
                c ->
                    java.nio.file.Files.createSymbolicLink(
                        c.root().resolve("flows/other.yaml"), Path.of("nowhere.yaml")))
            .reports("flows/other.yaml", 0, "link to nothing"),
        of("huge file")
            .change(c -> c.write("city/sender/huge.jslt", new byte[(10 << 20) + 1]))
            .reports("city/sender/huge.jslt", 0, "larger than"));
  }
}
