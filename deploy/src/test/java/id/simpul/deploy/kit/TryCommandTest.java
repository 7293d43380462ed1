package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real file to a message that a receiver has, on one machine. */
class TryCommandTest {

  @TempDir Path directory;

  private final Kit kit = new Kit();

  @Test
  void aTablesRowGoesTheWholeWayToASimulatedMinistry() throws Exception {
    String own = directory.resolve("own").toString();
    kit.run(
        "new",
        "participant",
        own + "/city/desa",
        "--flow",
        "citizen-report",
        "--sample",
        Exports.windowsCsvWith(directory, "Kode Kategori", "jalan").toString());
    kit.run("new", "agreement", "--from", "desa", "--to", "lapor", "--config", own);
    Path agreement = directory.resolve("own/agreements/desa-lapor-citizen-report.yaml");
    String granted =
        Files.readString(agreement).replace("# - /description   personal", "- /description");
    Files.writeString(agreement, granted);
    assertThat(kit.run("try", "desa", "--config", own)).as(kit.out() + kit.err()).isZero();
    assertThat(kit.out())
        .contains(
            "1 intake  accepted, ",
            "2 translate  to canonical",
            "\"No. Tiket\" : \"A-1\"",
            "3 agreements  who gets it, and why",
            "[+] desa-lapor-citizen-report -> lapor: every message",
            "4 deliver  lapor, played by its simulator",
            "not granted: ",
            "/reporter",
            "POST /lapor/3.0.0",
            "outcome: delivered, reference ");
  }
}
