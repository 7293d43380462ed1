package id.simpul.mappings.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.SchemaRules;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas made from samples. */
class InferredSchemaTest {

  @Test
  void typesFormatsAndWhatIsAlwaysThere() throws Exception {
    JsonNode schema =
        InferredSchema.canonical(
            "Test",
            rows(
                "{\"No. Tiket\": \"1\", \"tgl\": \"31/12/2025\", \"jml\": 3, \"NIK\":"
                    + " \"3202075506900001\", \"lokasi\": {\"lat\": -6.1}, \"foto\": [\"a\"],"
                    + " \"ada\": true, \"ket\": \"\"}",
                "{\"No. Tiket\": \"2\", \"tgl\": \"01/12/2025\", \"jml\": 4, \"NIK\":"
                    + " \"3202075506900002\", \"lokasi\": {\"lat\": -6.2}, \"foto\": [], \"ada\":"
                    + " false, \"ket\": \"x\"}"));
    assertThat(schema.path("properties"))
        .hasToString(
            "{\"noTiket\":{\"type\":\"string\",\"minLength\":1},"
                + "\"tgl\":{\"type\":\"string\",\"format\":\"date\"},"
                + "\"jml\":{\"type\":\"integer\"},"
                + "\"nik\":{\"type\":\"string\",\"pattern\":\"^[0-9]{16}$\",\"x-personal\":true},"
                + "\"lokasi\":{\"type\":\"object\",\"additionalProperties\":false,"
                + "\"required\":[\"lat\"],\"properties\":{\"lat\":{\"type\":\"number\",\"x-personal\":true}}},"
                + "\"foto\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"minLength\":1}},"
                + "\"ada\":{\"type\":\"boolean\"},"
                + "\"ket\":{\"type\":\"string\",\"minLength\":1,\"x-personal\":true}}");
    assertThat(schema.path("required"))
        .hasToString("[\"noTiket\",\"tgl\",\"jml\",\"nik\",\"lokasi\",\"ada\"]");
    assertThat(new SchemaRules().broken(schema)).isEmpty();
    assertThat(InferredSchema.identifier(schema)).contains("noTiket");
  }

  @Test
  void personalDataIsToldByNameOrByValue() throws Exception {
    JsonNode schema =
        InferredSchema.canonical(
            "T", rows("{\"a\": \"081234567890\", \"alamat\": \"x\", \"kode\": \"1\"}"));
    assertThat(schema.at("/properties/a/x-personal").asBoolean()).isTrue();
    assertThat(schema.at("/properties/alamat/x-personal").asBoolean()).isTrue();
    assertThat(schema.at("/properties/kode").has("x-personal")).isFalse();
  }

  @Test
  void aReceiversOwnNamesAndFormsStay() throws Exception {
    JsonNode local = InferredSchema.local(rows("{\"TGL\": \"31/12/2025\", \"No Tiket\": \"1\"}"));
    assertThat(local.at("/properties/TGL/pattern").asText())
        .isEqualTo("^[0-9]{2}/[0-9]{2}/[0-9]{4}$");
    assertThat(local.path("properties").has("No Tiket")).isTrue();
  }

  private static List<JsonNode> rows(String... texts) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String text : texts) {
      rows.add(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    }
    return rows;
  }
}
