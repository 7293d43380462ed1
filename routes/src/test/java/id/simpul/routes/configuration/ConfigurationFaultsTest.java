package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.fault.Fault;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted, and that everything wrong is reported together. */
class ConfigurationFaultsTest {

  @TempDir Path root;

  private RightConfiguration configuration;

  @BeforeEach
  void right() throws IOException {
    configuration = new RightConfiguration(root);
  }

  @Test
  void theRightOneIsAcceptedWithItsSamples() {
    assertThat(configuration.faults()).isEmpty();
    assertThat(((Loaded.Accepted) configuration.load()).samples()).isEqualTo(7);
  }

  @Test
  void windowsLineEndsAndByteOrderMarksAreAccepted() throws IOException {
    for (String file : configuration.files()) {
      String mark = file.endsWith(".yaml") || file.endsWith(".jslt") ? "\uFEFF" : "";
      configuration.write(file, mark + configuration.read(file).replace("\n", "\r\n"));
    }
    assertThat(configuration.faults()).isEmpty();
  }

  @Test
  void linksWithinTheDirectoryAreFollowedAsInAConfigMap() throws IOException {
    Files.createDirectories(root.resolve("..2026/flows"));
    Files.move(root.resolve("flows/note.yaml"), root.resolve("..2026/flows/note.yaml"));
    Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026"));
    Files.createSymbolicLink(root.resolve("flows/note.yaml"), Path.of("../..data/flows/note.yaml"));
    assertThat(configuration.faults()).isEmpty();
  }

  @Test
  void allFaultsAreReportedTogetherByFileAndLine() throws IOException {
    configuration.replace("regions/32.04-region/participant.yaml", "method: PUT", "method: GET");
    configuration.replace("flows/note.yaml", "deliverWithin: P2D", "deliverWithin: P2X");
    configuration.replace("flows/note.yaml", "/place/code", "/place/kode");
    configuration.replace("city/sender/to.jslt", "codes:code", "codes:cod");
    assertThat(configuration.faults())
        .extracting(Fault::file, Fault::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("city/sender/to.jslt", 5),
            org.assertj.core.groups.Tuple.tuple("flows/note.yaml", 5),
            org.assertj.core.groups.Tuple.tuple("flows/note.yaml", 7),
            org.assertj.core.groups.Tuple.tuple("regions/32.04-region/participant.yaml", 10));
  }

  @Test
  void aFaultOfAFileThatTwoOthersNameIsReportedOnce() throws IOException {
    configuration.replace("city/sender/codes.jslt", "digits(", "digts(");
    configuration.write(
        "city/sender/ask.jslt", "import \"codes.jslt\" as codes\n{ \"nik\": .nik }\n");
    List<Fault> faults = configuration.faults();
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).place()).startsWith("city/sender/codes.jslt:2:");
  }
}
