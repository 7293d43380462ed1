package id.simpul.deploy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nama\":\"Siti Rahmawati\"} | {\"nama\":\"*** ***\"}",
        "<depan>SITI</depan> | <depan>***</depan>",
        "tel +62 812-3456-789 | tel +***",
        "tel 0812.3456.789 | tel ***",
        "lahir 31-01-1990 | lahir ***-***-***",
        "lahir 19900131 | lahir ***",
        "jk=L&kota=Lebak | jk=***&kota=Lebak",
        "lain 3671010203040506 | lain ***",
        "nomor 9912345 | nomor 9912345"
      })
  void aPersonalValueIsMaskedInEveryForm(String text, String shown) {
    Mask mask = new Mask(List.of("Siti Rahmawati", "08123456789", "1990-01-31", "L"));
    assertThat(mask.on(text, false)).isEqualTo(shown);
  }

  @Test
  void aWordThatWasCutThroughIsNotShown() {
    assertThat(new Mask(List.of("Rahmawati")).on("nama: Siti Rahm\uFFFD", true))
        .isEqualTo("nama: Siti ");
  }

  @Test
  void theValuesAreThoseThatTheSchemaMarks() throws Exception {
    var schema =
        new JsonCanonicalSchema(
            "a.v1.schema.json",
            json(
                "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"},"
                    + "\"people\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{"
                    + "\"name\":{\"type\":\"string\",\"x-personal\":true},"
                    + "\"age\":{\"type\":\"integer\"}}}},"
                    + "\"home\":{\"type\":\"object\",\"x-personal\":true}}}"));
    var canonical =
        json(
            "{\"city\":\"Lebak\",\"people\":[{\"name\":\"Siti\",\"age\":9},{\"name\":\"Budi\"}],"
                + "\"home\":{\"street\":\"Melati\",\"number\":7},\"other\":\"unknown\"}");
    assertThat(PersonalValues.of(schema, canonical))
        .containsExactly("Siti", "Budi", "Melati", "7", "unknown");
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) throws Exception {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
