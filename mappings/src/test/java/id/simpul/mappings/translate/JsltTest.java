package id.simpul.mappings.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsltTest {

  @Test
  void translatesWithItsFunctionsInUtf8() throws Exception {
    ToCanonical mapping =
        Jslt.compile("x", "{ \"on\": iso-date(.t), \"n\": \"Cité \" + .n }").toCanonical();
    assertThat(mapping.translate(bytes("{\"t\":\"31/12/2025\",\"n\":\"é\"}")).toString())
        .isEqualTo("{\"on\":\"2025-12-31\",\"n\":\"Cité é\"}");
  }

  @Test
  void aReasonQuotesNoLongNumber() throws Exception {
    ToCanonical mapping = Jslt.compile("x", "error(\"bad \" + .nik)").toCanonical();
    assertThatThrownBy(() -> mapping.translate(bytes("{\"nik\":\"3671014101900001\"}")))
        .isInstanceOf(TranslationFailed.class)
        .hasMessageContaining("bad ***")
        .hasMessageNotContaining("3671");
  }

  @Test
  void nothingIsImportedFromElsewhere() {
    assertThatThrownBy(() -> Jslt.compile("x", "import \"/etc/passwd\" as p 1"))
        .isInstanceOf(DoesNotCompile.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
