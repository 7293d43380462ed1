package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.translate.Jslt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields of real-life exports against the canonical citizen report. */
class MatchingTest {

  private static final JsonNode REPORT = report();

  @Test
  void indonesianNamesAbbreviationsAndSpellingsAreMatched() {
    Matching found =
        of(
            """
            {"No. Tiket": "P-1", "JUDUL": "Lampu mati", "isi_laporan": "Gelap di depan pasar",
             "tgl_kejadian": "31/12/2025", "waktuLapor": "2026-01-02 08:00:00",
             "nama_pelapor": "Siti", "nik": "3202075506900001", "no_hp": "0812-3456-7890",
             "kec": "Cibadak", "kel": "Sekarwangi", "rahasia": "tidak", "anonim": "ya"}
            """);
    assertThat(sentences(found))
        .containsExactly(
            "[=] ticket <- No. Tiket",
            "[=] title <- JUDUL",
            "[=] description <- isi_laporan",
            "[=] place.kecamatan <- kec",
            "[=] place.kelurahan <- kel",
            "[=] occurredOn <- tgl_kejadian",
            "[=] reportedAt <- waktuLapor",
            "[=] reporter.name <- nama_pelapor",
            "[=] reporter.nik <- nik",
            "[=] reporter.phone <- no_hp",
            "[=] secret <- rahasia",
            "[=] anonymous <- anonim");
    assertThat(questions(found))
        .containsExactly(
            "[?] authority (required): nothing in the sample has such a name; one of city,"
                + " outside, unknown");
  }

  @Test
  void twoFieldsOfOneMeaningAreAQuestion() {
    assertThat(questions(of("{\"perihal\": \"Lampu\", \"subjek\": \"Lampu mati\"}")))
        .contains("[?] title (required): which of: perihal, subjek");
  }

  @Test
  void aNumberOfAnotherPersonIsNotTheReporters() {
    Matching found = of("{\"nik_ibu\": \"3202075506900001\", \"nama_ibu\": \"Siti\"}");
    assertThat(found.matched()).isEmpty();
    assertThat(questions(found)).contains("[?] reporter.nik: perhaps nik_ibu?");
  }

  @Test
  void aBareNameCouldBeAnybodys() {
    Matching found = of("{\"nama\": \"Siti\"}");
    assertThat(found.matched()).isEmpty();
    assertThat(questions(found)).anyMatch(q -> q.startsWith("[?] reporter.name"));
  }

  @Test
  void aGroupAroundEverythingSaysNothing() {
    Matching found = of("{\"data\": {\"aduan\": {\"judul\": \"Lampu\", \"uraian\": \"Gelap\"}}}");
    assertThat(sentences(found))
        .contains("[=] title <- data.aduan.judul", "[=] description <- data.aduan.uraian");
  }

  @Test
  void groupsAndWordsInOneNameMeanTheSame() {
    assertThat(
            sentences(
                of(
                    "{\"judul\": \"L\", \"pelapor\": {\"nama\": \"Siti\", \"hp\":"
                        + " \"08123456789\"}}")))
        .contains("[=] reporter.name <- pelapor.nama", "[=] reporter.phone <- pelapor.hp");
  }

  @Test
  void dayOrMonthFirstIsAQuestionWhenNoRowTells() {
    assertThat(
            questions(
                of("{\"tgl_kejadian\": \"03/04/2025\"}", "{\"tgl_kejadian\": \"05/06/2025\"}")))
        .contains(
            "[?] occurredOn: tgl_kejadian: day or month first? No row tells; in the"
                + " sample: 03/04/2025 (1), 05/06/2025 (1)");
  }

  @Test
  void oneRowTellsForAll() throws Exception {
    Matching dayFirst =
        of("{\"tgl_kejadian\": \"03/04/2025\"}", "{\"tgl_kejadian\": \"25/06/2025\"}");
    Matching monthFirst =
        of("{\"tgl_kejadian\": \"03/04/2025\"}", "{\"tgl_kejadian\": \"06/25/2025\"}");
    assertThat(
            translated(dayFirst, "{\"tgl_kejadian\": \"03/04/2025\"}").at("/occurredOn").asText())
        .isEqualTo("2025-04-03");
    assertThat(
            translated(monthFirst, "{\"tgl_kejadian\": \"03/04/2025\"}").at("/occurredOn").asText())
        .isEqualTo("2025-03-04");
  }

  @Test
  void rowsThatContradictEachOtherAreAQuestion() {
    assertThat(
            questions(
                of("{\"tgl_kejadian\": \"13/04/2025\"}", "{\"tgl_kejadian\": \"04/13/2025\"}")))
        .contains(
            "[?] occurredOn: tgl_kejadian: some rows have the day first, others the month;"
                + " in the sample: 04/13/2025 (1), 13/04/2025 (1)");
  }

  @Test
  void aYearOfTwoDigitsIsAQuestion() {
    assertThat(questions(of("{\"tgl_kejadian\": \"25/06/25\"}")))
        .contains("[?] occurredOn: tgl_kejadian: a year of two digits");
  }

  @Test
  void aDayWithoutATimeIsNoInstant() {
    assertThat(questions(of("{\"tgl_lapor\": \"25/06/2025\"}")))
        .contains(
            "[?] reportedAt (required): tgl_lapor has a day but no time; which time is meant?");
  }

  @Test
  void anHourInAColumnOfItsOwnIsSuggestedElseMidnight() throws Exception {
    assertThat(text(of("{\"tgl_lapor\": \"25/06/2025\", \"jam\": \"07.05\"}")))
        .contains("//   \"reportedAt\": instant(.tgl_lapor + \" \" + .jam).instant,");
    assertThat(text(of("{\"tgl_lapor\": \"25/06/2025\"}")))
        .contains("//   \"reportedAt\": instant(.tgl_lapor + \" 00:00\").instant,");
  }

  @Test
  void severalAddressesInOneCellAreSuggestedAsAList() throws Exception {
    assertThat(text(of("{\"foto\": \"https://a.id/1, https://a.id/2\"}")))
        .contains("//   \"photos\": if (blank-dash(.foto)) split(.foto, \" *[,;] *\"),");
  }

  @Test
  void fewOddValuesDoNotUndoAMatchAndAreTold() {
    List<String> rows = new ArrayList<>();
    for (int i = 10; i < 28; i++) {
      rows.add("{\"tgl_kejadian\": \"" + i + "/02/2025\"}");
    }
    rows.add("{\"tgl_kejadian\": \"31/02/2025\"}");
    assertThat(sentences(of(rows.toArray(String[]::new))))
        .containsExactly("[=] occurredOn <- tgl_kejadian (1 of 19 values do not fit)");
  }

  @Test
  void tAloneIsNeitherYesNorNo() {
    assertThat(questions(of("{\"rahasia\": \"T\"}")))
        .contains(
            "[?] secret (required): rahasia: which word is yes, which is no?; in the sample: T"
                + " (1)");
  }

  @Test
  void codesOfTheSystemsOwnAreAQuestionWithATableToFill() throws Exception {
    Matching found = of("{\"kewenangan\": \"kota\"}", "{\"kewenangan\": \"luar\"}");
    assertThat(questions(found))
        .contains(
            "[?] authority (required): kewenangan has codes of its own; one of city, outside,"
                + " unknown; in the sample: kota (1), luar (1)");
    assertThat(text(found))
        .contains(
            "//   \"authority\": get-key({ \"kota\": \"\", \"luar\": \"\" },"
                + " blank-dash(.kewenangan)),");
  }

  @Test
  void aTitleOfDigitsIsNone() {
    assertThat(questions(of("{\"judul\": \"12345\"}")))
        .contains("[?] title (required): judul holds no words");
  }

  @Test
  void valuesAloneOnlySuggest() {
    Matching found =
        of("{\"kolom7\": \"3202075506900001\", \"x\": \"106.8272\", \"y\": \"-6.1754\"}");
    assertThat(found.matched()).isEmpty();
    assertThat(questions(found))
        .contains(
            "[?] reporter.nik: perhaps kolom7?",
            "[?] place.longitude: perhaps x?",
            "[?] place.latitude: perhaps y?");
  }

  @Test
  void everySkeletonCompilesWhateverTheNames() throws Exception {
    String row =
        "{\"if\": \"a\", \"Tgl. Kejadian (WIB)\": \"31/12/2025\", \"a\\\"b\": \"1\", \"judul\":"
            + " \"Jalan rusak\"}";
    Matching found = of(row);
    assertThat(translated(found, row).at("/title").asText()).isEqualTo("Jalan rusak");
    assertThat(text(found)).contains("// Not used of the sample: if");
  }

  static Matching of(String... rows) {
    List<JsonNode> parsed = new ArrayList<>();
    for (String row : rows) {
      parsed.add(parsed(row));
    }
    return matching(parsed);
  }

  static Matching matching(List<? extends JsonNode> rows) {
    return Matching.of(REPORT, rows, "citizen-report");
  }

  /** As the schema names them: maps have no order of their own. */
  static JsonNode inSchemaOrder(JsonNode report) {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    for (TargetField field : TargetField.of(REPORT)) {
      JsonNode value = report.at(field.pointer());
      ObjectNode at =
          field.path().size() == 1 ? ordered : ordered.withObject("/" + field.path().get(0));
      if (!value.isMissingNode()) {
        at.set(field.path().get(field.path().size() - 1), value);
      }
    }
    ordered.properties().removeIf(e -> e.getValue().isObject() && e.getValue().isEmpty());
    return ordered;
  }

  private static JsonNode parsed(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBody e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String text(Matching found) {
    return JsltSkeleton.of(found, "Reports.", false);
  }

  private static JsonNode translated(Matching found, String row) throws Exception {
    return Jslt.compile("test", text(found)).apply(parsed(row));
  }

  private static List<String> sentences(Matching found) {
    return found.matched().stream().map(m -> m.sentence(false)).toList();
  }

  private static List<String> questions(Matching found) {
    return found.questions().stream().map(q -> q.sentence(false)).toList();
  }

  private static JsonNode report() {
    try {
      return Json.parse(Files.readAllBytes(Path.of("canonical/citizen-report.v1.schema.json")));
    } catch (IOException | MalformedBody e) {
      throw new IllegalStateException(e);
    }
  }
}
