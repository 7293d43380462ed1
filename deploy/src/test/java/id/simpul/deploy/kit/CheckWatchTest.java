package id.simpul.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a beginner sees at every save. */
class CheckWatchTest {

  private static final String FOLDER = "city/desa/samples/level/";

  private static final String RECEIVER =
      """
      participant: desa
      name: D
      owner: { organisation: D, contact: D }
      receives:
        - flow: level
          sink: { connector: inbox-sink }
          mapping: level.xsl
      """;
  private static final String TO_XML =
      """
      <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
        <xsl:param name="canonical"/>
        <xsl:template match="/">
          <tinggi><xsl:value-of select="parse-json($canonical)?id"/></tinggi>
        </xsl:template>
      </xsl:stylesheet>
      """;

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void aParticipantOfItsOwnFlow() throws IOException {
    write(
        "canonical/level.v1.schema.json",
        """
        {"type": "object", "required": ["id", "day"], "additionalProperties": false, "properties": {
          "id": {"type": "string"}, "day": {"type": "string", "format": "date"}}}
        """);
    write(
        "flows/level.yaml", "flow: level\ntitle: L\nkind: message\nschema: level.v1.schema.json\n");
    write(
        "city/desa/participant.yaml",
        "participant: desa\nname: D\nowner: { organisation: D, contact: D }\n"
            + "sends:\n  - flow: level\n    mapping: level.jslt\n");
    write("city/desa/level.jslt", "{ \"id\": .no, \"day\": date(.tanggal_ukur).date }\n");
    write(FOLDER + "a.source.json", "{\"no\": \"1\", \"tanggal_ukur\": \"28/02/2025\"}");
    write(FOLDER + "a.canonical.json", "{\"id\": \"1\", \"day\": \"2025-02-28\"}");
  }

  @Test
  void aDateThatIsNoneIsShownBesideItsInputWithTheSentenceABeginnerNeeds() throws IOException {
    write(FOLDER + "a.source.json", "{\"no\": \"1\", \"tanggal_ukur\": \"31/02/2025\"}");
    assertThat(shown(90, Language.en))
        .isEqualTo(
            """
            ------------------------------------------------------------------------------------------

            [fault] city/desa/samples/level/a.source.json
            input                                       | output
            {                                           | {
              "no" : "1",                               |   "id" : "1",
              "tanggal_ukur" : "31/02/2025"             |   "day" : "31/02/2025"
            }                                           | }
              ! `tanggal_ukur` is `31/02/2025`, which is not a date; expected dd/MM/yyyy
              /day
                expected "2025-02-28"
                got      "31/02/2025"

            1 samples, 2 faults. Watching; every save is checked. End with Ctrl-C.
            """);
  }

  @Test
  void inIndonesianAndNarrow() throws IOException {
    write(FOLDER + "a.source.json", "{\"no\": \"1\", \"tanggal_ukur\": \"31/02/2025\"}");
    assertThat(shown(60, Language.id))
        .contains(
            """
            [salah] city/desa/samples/level/a.source.json
            masukan:
            {
              "no" : "1",
              "tanggal_ukur" : "31/02/2025"
            }
            hasil:
            {
              "id" : "1",
              "day" : "31/02/2025"
            }
              ! `tanggal_ukur` berisi `31/02/2025`, yang bukan tanggal; seharusnya dd/MM/yyyy
            """);
  }

  @Test
  void aMappingThatDoesNotCompileIsShownWithItsLine() throws IOException {
    write("city/desa/level.jslt", "{ \"id\": .no,\n \"day\": dat(.tanggal_ukur).date }\n");
    assertThat(shown(90, Language.en))
        .contains("city/desa/level.jslt:2", "there is no function dat.", "Did you mean date?");
  }

  @Test
  void openQuestionsAreShownWithTheirLines() throws IOException {
    write(
        "city/desa/level.jslt",
        "{ \"id\": .no,\n // [?] day (required): perhaps tanggal_ukur?\n}\n");
    assertThat(shown(90, Language.en))
        .contains(
            "city/desa/level.jslt:2: [?] day (required): perhaps tanggal_ukur?",
            "`day` must be there, and the mapping does not fill it");
  }

  @Test
  void aLongLineIsBrokenWithinItsColumn() throws IOException {
    write(
        FOLDER + "a.source.json",
        "{\"no\": \"" + "x".repeat(200) + "\", \"tanggal_ukur\": \"28/02/2025\"}");
    assertThat(shown(90, Language.en).lines()).allMatch(line -> line.length() <= 90);
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(new Screen(80, true).red("x")).isEqualTo("\u001b[31mx\u001b[0m");
    assertThat(new Screen(80, false).red("x")).isEqualTo("x");
  }

  @Test
  void aResultIsKeptOnlyWhereThereIsNoneYet() throws IOException {
    write(FOLDER + "b.source.json", "{\"no\": \"2\", \"tanggal_ukur\": \"01/02/2025\"}");
    write(FOLDER + "c.source.json", "{\"no\": \"3\", \"tanggal_ukur\": \"31/02/2025\"}");
    assertThat(shown(90, Language.en)).contains("simpul check --accept keeps it");
    assertThat(Accept.write(List.of(directory)))
        .containsExactly(directory.resolve(FOLDER + "b.canonical.json"));
    assertThat(Files.readString(directory.resolve(FOLDER + "b.canonical.json")))
        .contains("2025-02-01");
    assertThat(Accept.write(List.of(directory))).isEmpty();
  }

  @Test
  void aResultInXmlIsKeptUnderANameThatSaysSo() throws IOException {
    write("city/desa/participant.yaml", RECEIVER);
    write("city/desa/level.xsl", TO_XML);
    Files.delete(directory.resolve(FOLDER + "a.source.json"));
    Files.delete(directory.resolve(FOLDER + "a.canonical.json"));
    write(FOLDER + "b.granted.json", "{\"id\": \"2\", \"day\": \"2025-02-01\"}");
    assertThat(Accept.write(List.of(directory)))
        .containsExactly(directory.resolve(FOLDER + "b.sent.xml"));
    assertThat(Accept.write(List.of(directory))).isEmpty();
  }

  private String shown(int width, Language language) {
    Screen screen = new Screen(width, false);
    new CheckWatch(List.of(directory), new PrintWriter(out, true), screen, language).show(Set.of());
    return out.toString().replace("\r\n", "\n");
  }

  private void write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
