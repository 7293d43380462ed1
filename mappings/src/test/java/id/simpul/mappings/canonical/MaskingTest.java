package id.simpul.mappings.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private final CanonicalSchema schema =
      new JsonCanonicalSchema(
          "x.v1.schema.json",
          json(
              "{\"type\":\"object\",\"properties\":{\"ticket\":{\"type\":\"string\"},"
                  + "\"reporter\":{\"$ref\":\"#/$defs/person\"},\"born\":{\"type\":\"string\",\"format\":\"date\"}},"
                  + "\"$defs\":{\"person\":{\"type\":\"object\",\"properties\":{"
                  + "\"nik\":{\"type\":\"string\",\"x-personal\":true},\"city\":{\"type\":\"string\"}}}}}"));

  @Test
  void personalAndUnknownFieldsAreMaskedAndOthersStay() {
    JsonNode masked =
        schema.masked(
            json(
                "{\"ticket\":\"7\",\"reporter\":{\"nik\":\"3671\",\"city\":\"T\"},\"other\":\"x\"}"));
    assertThat(masked)
        .isEqualTo(
            json(
                "{\"ticket\":\"7\",\"reporter\":{\"nik\":\"***\",\"city\":\"T\"},\"other\":\"***\"}"));
  }

  @Test
  void aDateThatIsNoneIsAViolationThatQuotesNoValue() {
    assertThat(schema.violations(json("{\"born\":\"31/02/1990\"}")))
        .hasSize(1)
        .allMatch(v -> v.startsWith("/born") && !v.contains("1990"));
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBody e) {
      throw new AssertionError(e);
    }
  }
}
