package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow from a sample, and an agreement that is none until its basis is filled in. */
class NewFlowAndAgreementTest {

  @TempDir Path directory;

  private final Kit kit = new Kit();

  @Test
  void aFlowHasASchemaWithAGoldenExampleAndPassesTheCheck() throws IOException {
    Path sample = Exports.windowsCsv(directory);
    assertThat(
            kit.run("new", "flow", "aduan-desa", "--sample", sample.toString(), "--config", own()))
        .isZero();
    assertThat(kit.out())
        .contains("Marked as personal: /isi, /namaPelapor, /nik, /noHp\n")
        .doesNotContain("[?]");
    assertThat(read("canonical/aduan-desa.v1.schema.json"))
        .contains("\"format\" : \"date-time\"", "\"tglLapor\" : \"2026-04-03T01:00:00Z\"")
        .doesNotContain("Siti");
    assertThat(read("flows/aduan-desa.yaml")).contains("key: /noTiket\nmessageId: /noTiket\n");
    assertThat(kit.run("check", own())).isZero();
    assertThat(
            kit.run(
                "new",
                "participant",
                own() + "/city/desa",
                "--flow",
                "aduan-desa",
                "--sample",
                sample.toString()))
        .isZero();
    assertThat(kit.out()).contains("check: all good.");
  }

  @Test
  void anExampleThatItsSchemaRefusesIsAFault() throws IOException {
    Path sample = Exports.windowsCsv(directory);
    kit.run("new", "flow", "aduan-desa", "--sample", sample.toString(), "--config", own());
    Path schema = directory.resolve("own/canonical/aduan-desa.v1.schema.json");
    Files.writeString(schema, Files.readString(schema).replace("2026-04-03T01:00:00Z", "x"));
    assertThat(kit.run("check", own())).isEqualTo(1);
    assertThat(kit.out()).contains("the example is not valid: /tglLapor");
  }

  @Test
  void anAgreementIsRefusedUntilItsBasisIsFilledIn() throws IOException {
    kit.run(
        "new",
        "participant",
        own() + "/city/desa",
        "--flow",
        "citizen-report",
        "--sample",
        Exports.json(directory).toString());
    assertThat(kit.run("new", "agreement", "--from", "desa", "--to", "lapor", "--config", own()))
        .isZero();
    String file = "agreements/desa-lapor-citizen-report.yaml";
    assertThat(read(file))
        .contains(
            "  - /title\n", "  # - /reporter/nik   personal\n", "  # - /description   personal\n")
        .doesNotContain("  - /place\n");
    assertThat(kit.run("check", own())).isEqualTo(1);
    assertThat(kit.out()).contains(file + ":7:3\n    the legal basis is still open.", "3 faults");
    Path path = directory.resolve("own").resolve(file);
    Files.writeString(path, read(file).replace("[?]", "PKS 1/2026:"));
    assertThat(kit.run("check", own())).isZero();
  }

  @Test
  void partiesThatDoNotTakePartAreNamed() {
    assertThat(
            kit.run(
                "new",
                "agreement",
                "--from",
                "laksa",
                "--to",
                "dukcapil",
                "--flow",
                "citizen-report",
                "--config",
                own()))
        .isEqualTo(2);
    assertThat(kit.err()).contains("--to must be one of bandung-barat, lapor, sukabumi");
  }

  private String own() {
    return directory.resolve("own").toString();
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve("own").resolve(file));
  }
}
