package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.json.Json;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code simpul check} as an operator and a build server call it. */
class CheckCommandTest {

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theShippedConfigurationIsAllGood() {
    assertThat(check()).isZero();
    assertThat(out.toString())
        .matches("(?s)\\d+ flows, \\d+ agreements, \\d+ participants, \\d+ samples: all good.*");
  }

  @Test
  void ownFilesAloneAreCheckedOverTheShippedOnes() throws IOException {
    write("agreements/own.yaml", OWN);
    assertThat(check(directory.toString())).isZero();
  }

  @Test
  void aFaultHasItsPlaceReasonAndAdviceOnLinesOfTheirOwn() throws IOException {
    write("agreements/own.yaml", OWN.replace("from: laksa", "from: lakssa"));
    assertThat(check(directory.toString())).isEqualTo(1);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            agreements/own.yaml:3:1
                there is no participant lakssa.
                -> Did you mean laksa? Correct the name.
            1 fault. The configuration is not usable.
            """);
  }

  @Test
  void aSampleThatDiffersIsShownAsADifferenceWithoutColoursInAFile() throws IOException {
    String sample = "city/laksa/samples/report-followup/text-only.sent.json";
    write(sample, "{}");
    assertThat(check(directory.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(sample + ":1", "        expected  nothing", "        got       \"")
        .doesNotContain("\u001b");
  }

  @Test
  void jsonIsForOtherPrograms() throws Exception {
    write("agreements/own.yaml", OWN.replace("from: laksa", "from: lakssa"));
    assertThat(check("--json", directory.toString())).isEqualTo(1);
    JsonNode json = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(json.path("usable").asBoolean()).isFalse();
    assertThat(json.at("/faults/0/file").asText()).isEqualTo("agreements/own.yaml");
    assertThat(json.at("/faults/0/line").asInt()).isEqualTo(3);
    assertThat(json.at("/faults/0/advice").asText()).contains("laksa");
  }

  @Test
  void jsonCountsWhatIsGood() throws Exception {
    assertThat(check("--json")).isZero();
    JsonNode json = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(json.path("usable").asBoolean()).isTrue();
    assertThat(json.path("samples").asInt()).isGreaterThan(10);
  }

  @Test
  void aDirectoryThatIsNotThereIsAWrongCall() {
    assertThat(check(directory.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no directory");
  }

  @Test
  void aDirectoryWithoutKnownFoldersIsAWrongCallThatNamesTheRightOne() throws IOException {
    write("config/agreements/own.yaml", OWN);
    assertThat(check(directory.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("holds none of the folders", "Did you mean " + directory.resolve("config") + "?");
  }

  @Test
  void aFolderOfTheConfigurationIsAWrongCallThatNamesTheOneAbove() throws IOException {
    write("agreements/own.yaml", OWN);
    assertThat(check(directory.resolve("agreements").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean " + directory + "?");
  }

  @Test
  void coloursAreForTerminals() {
    new CheckedText(new PrintWriter(out, true), true)
        .print(new Loaded.Faulty(List.of(new Fault("a.yaml", 1, "is wrong.", "Correct it."))));
    assertThat(out.toString()).startsWith("\u001b[1ma.yaml:1\u001b[0m");
  }

  private static final String OWN =
      """
      agreement: own
      flow: citizen-report
      from: laksa
      to: sukabumi
      basis: { document: PKS, number: "1", purpose: An agreement of the test's own }
      fields: [/ticket, /title]
      when: .title == "never"
      validFrom: 2026-01-01
      """;

  private int check(String... arguments) {
    return new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
