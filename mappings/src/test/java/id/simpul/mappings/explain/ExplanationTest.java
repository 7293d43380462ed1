package id.simpul.mappings.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a beginner is told about a message that is not accepted. */
class ExplanationTest {

  private static final String SCHEMA =
      """
      {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
        "id": {"type": "string", "maxLength": 5},
        "birthDate": {"type": "string", "format": "date"},
        "at": {"type": "string", "format": "date-time"},
        "nik": {"type": "string", "pattern": "^[0-9]{16}$"},
        "phone": {"type": "string", "pattern": "^[+]62[0-9]+$"},
        "code": {"type": "string", "pattern": "^[a-z]+$"},
        "count": {"type": "integer"},
        "authority": {"enum": ["city", "outside"]}}}
      """;

  @Test
  void aDateThatIsNoneIsNamedByTheFieldOfTheSample() throws Exception {
    String source = "{\"warga\": {\"tanggal_lahir\": \"31/02/1990\"}}";
    String made = "{\"id\": \"1\", \"birthDate\": \"31/02/1990\"}";
    assertThat(said(source, made, false))
        .containsExactly(
            "`warga.tanggal_lahir` is `31/02/1990`, which is not a date; expected dd/MM/yyyy");
    assertThat(said(source, made, true))
        .containsExactly(
            "`warga.tanggal_lahir` berisi `31/02/1990`, yang bukan tanggal; seharusnya dd/MM/yyyy");
  }

  @Test
  void xmlFieldsAreNamedToo() throws Exception {
    assertThat(
            said(
                "<aduan><tgl>31/02/1990</tgl></aduan>",
                "{\"id\": \"1\", \"birthDate\": \"31/02/1990\"}",
                false))
        .containsExactly("`tgl` is `31/02/1990`, which is not a date; expected dd/MM/yyyy");
  }

  @Test
  void eachKindOfFaultHasItsSentence() throws Exception {
    String source =
        "{\"n\": \"123\", \"hp\": \"12\", \"k\": \"kota\", \"j\": \"dua\", \"no\": \"123456\","
            + " \"w\": \"01/02/2025\", \"c\": \"A1\"}";
    String made =
        "{\"id\": \"123456\", \"nik\": \"123\", \"phone\": \"12\", \"authority\": \"kota\","
            + " \"count\": \"dua\", \"at\": \"01/02/2025\", \"code\": \"A1\"}";
    assertThat(said(source, made, false))
        .containsExactlyInAnyOrder(
            "`no` is `123456`, which is more than 5 allows",
            "`n` is `123`, which is not a NIK; expected 16 digits",
            "`hp` is `12`, which is not a phone number; expected 0, 62 or +62 and then 7 to 12"
                + " digits",
            "`k` is `kota`, but `authority` is one of city, outside",
            "`j` is `dua`, but `count` is a integer",
            "`w` is `01/02/2025`, which has no time",
            "`c` is `A1`, which does not have the form that `code` wants: ^[a-z]+$");
  }

  @Test
  void whatIsMissingOrUnknownIsNamedByTheCanonicalField() throws Exception {
    assertThat(said("{}", "{\"birthDat\": \"1990-02-03\"}", false))
        .containsExactlyInAnyOrder(
            "`id` must be there, and the mapping does not fill it",
            "`birthDat` is not a field of the schema; take it out of the mapping. Did you mean"
                + " /birthDate?");
  }

  @Test
  void twoFieldsOfOneValueAreBothNamed() throws Exception {
    assertThat(said("{\"a\": \"x1\", \"b\": \"X1\"}", "{\"id\": \"1\", \"code\": \"x1\"}", false))
        .containsExactly(
            "`a` or `b` is `x1`, which does not have the form that `code` wants: ^[a-z]+$");
  }

  @Test
  void ofAValidMessageNothingIsSaid() throws Exception {
    assertThat(said("{}", "{\"id\": \"1\"}", false)).isEmpty();
  }

  private static List<String> said(String source, String made, boolean indonesian)
      throws Exception {
    CanonicalSchema schema = new JsonCanonicalSchema("test", json(SCHEMA));
    return Explanation.of(source.getBytes(StandardCharsets.UTF_8), json(made), schema, indonesian);
  }

  private static JsonNode json(String text) throws Exception {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
