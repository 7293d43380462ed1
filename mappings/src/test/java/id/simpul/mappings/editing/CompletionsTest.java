package id.simpul.mappings.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.mappings.canonical.SchemaField;
import id.simpul.mappings.editing.Completions.Offered;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cursor stands where the bar is. */
class CompletionsTest {

  private static final String SAMPLE =
      """
      {"nomor": "7", "pelapor": {"nama": "Siti", "alamat rumah": "Jl. 1"},
       "foto": [{"url": "a"}, {"url": "b", "ukuran": 3}], "kata": ["x"]}
      """;

  private static final List<SchemaField> TARGET =
      List.of(
          field("/ticket", true),
          field("/place", false),
          field("/place/areaCode", false),
          field("/photos", false),
          field("/photos/*", false),
          field("/photos/*/link", true));

  private static SchemaField field(String pointer, boolean required) {
    return new SchemaField(pointer, "string", "What it is.", required, false);
  }

  private static Offered at(String text) {
    int cursor = text.indexOf('|');
    String whole = text.substring(0, cursor) + text.substring(cursor + 1);
    return new Completions(whole, cursor, sample(), TARGET, List.of("unit")).offered();
  }

  private static JsonNode sample() {
    try {
      return Json.parse(SAMPLE.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> labels(String text) {
    return at(text).candidates().stream().map(Candidate::label).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'ticket': .|; nomor,pelapor,foto,kata",
        "{'ticket': .no|}; nomor,pelapor,foto,kata",
        "{'ticket': .pelapor.|}; nama,'alamat rumah'",
        "{'ticket': .foto[0].|}; url",
        "{'ticket': digits(.pelapor.na|)}; nama,'alamat rumah'",
        "{'photos': [for (.foto) .|]}; url,ukuran",
        "{'photos': [for (.foto) {'link': .|}]}; url,ukuran",
        "let p = .pelapor {'ticket': $p.|}; nama,'alamat rumah'",
        "let p = .pelapor let q = $p {'ticket': $q.n|}; nama,'alamat rumah'",
      })
  void pathsOfTheSampleAreOfferedAfterADot(String text, String expected) {
    List<String> names = List.of(expected.replace('\'', '"').split(","));
    assertThat(labels(text.replace('\'', '"'))).containsExactlyElementsOf(names);
  }

  @Test
  void aPathThatLeadsNowhereHasNoMembers() {
    assertThat(labels("{\"ticket\": .nowhere.|}")).isEmpty();
    assertThat(labels("{\"ticket\": .nomor.|}")).isEmpty();
  }

  @Test
  void theWordBehindTheDotIsReplaced() {
    assertThat(at("{\"ticket\": .pelapor.na|}").from()).isEqualTo(20);
  }

  @Test
  void namesThatAreNotPlainAreOfferedInQuotes() {
    Candidate odd = at(".pelapor.|").candidates().get(1);
    assertThat(odd.insert()).isEqualTo("\"alamat rumah\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{|}; ticket,place,photos",
        "{'t|; ticket,place,photos",
        "{'ticket': .nomor, |}; place,photos",
        "{'ticket': .nomor, '|'}; place,photos",
        "{|'ticket': .nomor}; place,photos",
        "{'place': {|}}; areaCode",
        "{'place': if (.kata) {|}}; areaCode",
        "{'photos': [for (.foto) {|}]}; link",
      })
  void fieldsOfTheTargetThatAreNotWrittenYetAreOfferedAsKeys(String text, String expected) {
    assertThat(labels(text.replace('\'', '"'))).containsExactly(expected.split(","));
  }

  @Test
  void aKeyIsInsertedWithItsColon() {
    Candidate ticket = at("{\"t|").candidates().get(0);
    assertThat(ticket.insert()).isEqualTo("\"ticket\": ");
    assertThat(ticket.detail()).isEqualTo("string *");
  }

  @Test
  void anObjectThatIsNotTheTargetHasNoKeysOfIt() {
    assertThat(labels("let codes = {\"|\"}")).isEmpty();
  }

  @Test
  void functionsAreOfferedWithTheirSignatures() {
    assertThat(at("{\"ticket\": ni|}").candidates())
        .anySatisfy(
            nik -> {
              assertThat(nik.label()).isEqualTo("nik");
              assertThat(nik.detail()).isEqualTo("nik(text, birthDate?)");
              assertThat(nik.insert()).isEqualTo("nik(");
            });
  }

  @Test
  void functionsAndVariablesOfTheMappingItselfAreOffered() {
    String mapping = "def flag(value, other) $value let kind = .nomor {\"ticket\": |}";
    assertThat(at(mapping).candidates())
        .anySatisfy(own -> assertThat(own.detail()).isEqualTo("flag(value, other)"));
    assertThat(labels(mapping)).contains("$kind", "$value", "$other", "let", ".nomor");
    assertThat(labels("let kind = 1 {\"ticket\": $k|}")).containsExactly("$kind");
  }

  @Test
  void tablesAreOfferedWhereATableIsNamed() {
    assertThat(labels("{\"ticket\": table(\"|\", .nomor)}")).containsExactly("unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"// .|", "{\"ticket\": \"some .|\"}", "// a\n// {\"t|"})
  void nothingIsOfferedInCommentsAndTexts(String text) {
    assertThat(labels(text)).isEmpty();
  }

  /** Whatever is typed so far, there is an answer and the word lies before the cursor. */
  @Test
  void everyBeginningOfAMappingCanBeCompleted() {
    String mapping =
        "import \"codes.jslt\" as c\n"
            + "let a = {\"x\": [1, -2.5]} def f(x) if ($x) .y[0 : 2] else c:g($x) // end\n"
            + "{\"ticket\": \"a\\\"b\", \"photos\": [for (.foto) let u = .url {\"link\": $u}], * :"
            + " .}";
    for (int i = 0; i <= mapping.length(); i++) {
      String begun = mapping.substring(0, i);
      Offered offered =
          new Completions(begun, i, MissingNode.getInstance(), TARGET, List.of()).offered();
      assertThat(offered.from()).as(begun).isBetween(0, i);
    }
  }
}
