package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.connectors.catalogue.ParticipantExample;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code simpul connectors} as somebody calls it who wants to plug in. */
class ConnectorsCommandTest {

  private static final String IDENTITY =
      "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>";
  private static final String FOLDER = "city/" + ParticipantExample.PARTICIPANT + "/";

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void listsAll() {
    assertThat(connectors()).isZero();
    assertThat(out.toString()).contains(names().toArray(String[]::new));
  }

  @Test
  void showsHowToUseOne() {
    assertThat(connectors("lapor-sink")).isZero();
    assertThat(out.toString())
        .contains("gatewayCredential  (text, default \"\", secret)")
        .contains("connector: lapor-sink", "export EXAMPLE_APP_TOKEN=")
        .contains("  AlreadyDone", "LAPOR answered with a complaint_id.");
    assertThat(out.toString().lines().filter(line -> !line.contains("://")))
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void speaksIndonesian() {
    assertThat(connectors("lapor-sink", "--language", "id")).isZero();
    assertThat(out.toString())
        .contains("Menyimpan setiap pesan", "LAPOR menjawab dengan complaint_id.", "wajib");
  }

  @Test
  void namesTheNearestToAnUnknownOne() {
    assertThat(connectors("lapor-snik")).isEqualTo(2);
    assertThat(err.toString()).contains("no connector lapor-snik", "Did you mean lapor-sink?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anotherLanguageIsAWrongCall() {
    assertThat(connectors("lapor-sink", "--language", "fr")).isEqualTo(2);
  }

  /** Samples are the programmer's to write; all else in the file must stand as shown. */
  @ParameterizedTest
  @MethodSource("names")
  void theParticipantFileShownIsAccepted(String name) throws Exception {
    ParticipantExample example = new ParticipantExample(new Catalogue().find(name).orElseThrow());
    write("participant.yaml", example.yaml());
    for (String mapping : List.of("to", "from", "request-from", "answer-to")) {
      write(mapping + "-canonical.jslt", ".");
      write(mapping + "-canonical.xsl", IDENTITY);
    }
    assertThat(reasons()).allMatch(reason -> reason.startsWith("there is no sample"));
  }

  @Test
  void aParticipantFileThatIsWrongWouldBeNoticed() throws Exception {
    String right = new ParticipantExample(new Catalogue().find("lapor-sink").orElseThrow()).yaml();
    write("participant.yaml", right.replace("baseUrl", "baseURL"));
    write("from-canonical.jslt", ".");
    assertThat(reasons()).anyMatch(reason -> reason.contains("no parameter baseURL"));
  }

  @Test
  void theFileShownOfAConnectorThatTakesXmlHasAMappingThatMakesIt() {
    assertThat(new ParticipantExample(new Catalogue().find("soap-sink").orElseThrow()).yaml())
        .contains("mapping: from-canonical.xsl");
    assertThat(new ParticipantExample(new Catalogue().find("soap-source").orElseThrow()).yaml())
        .contains("mediaType: application/xml", "mapping: to-canonical.xsl");
  }

  /** What the check of the configuration finds in the participant's file. */
  private List<String> reasons() throws Exception {
    new CommandLine(new CheckCommand())
        .setOut(new PrintWriter(out, true))
        .execute("--json", directory.toString());
    JsonNode faults = Json.parse(out.toString().getBytes(StandardCharsets.UTF_8)).path("faults");
    return faults.findParents("reason").stream()
        .filter(fault -> fault.path("file").asText().equals(FOLDER + "participant.yaml"))
        .map(fault -> fault.path("reason").asText())
        .toList();
  }

  static List<String> names() {
    return new Catalogue().all().stream().map(Connector::name).toList();
  }

  private int connectors(String... arguments) {
    return new CommandLine(new ConnectorsCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String file, String content) throws IOException {
    Path path = directory.resolve(FOLDER + file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
