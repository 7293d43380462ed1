package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
            tuple("city/sender/to.jslt", 5),
            tuple("flows/note.yaml", 5),
            tuple("flows/note.yaml", 7),
            tuple("regions/32.04-region/participant.yaml", 10));
  }

  @Test
  void whatAFileThatBreaksItsSchemaSaysIsCheckedToo() throws IOException {
    String sender = "city/sender/participant.yaml";
    configuration.replace(sender, "name: Sender", "nam: Sender");
    configuration.replace(sender, "flow: check", "flow: chek");
    configuration.replace("city/sender/ask.jslt", ".nik", "");
    assertThat(configuration.faults())
        .extracting(Fault::place)
        .containsExactly(
            "city/sender/ask.jslt:1:11", sender + ":1:1", sender + ":2:1", sender + ":12:5");
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
