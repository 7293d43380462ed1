package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @Test
  void titlesStandApart() {
    assertThat(PersonName.name("Dr. Hj.  SITI AMINAH, S.Kom., M.M.").toString())
        .isEqualTo(
            "{\"name\":\"Siti Aminah\",\"before\":[\"Dr.\",\"Hj.\"],"
                + "\"after\":[\"S.Kom.\",\"M.M.\"],\"key\":\"siti aminah\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H. Ahmad Fauzi|Ahmad Fauzi|ahmad fauzi",
        "drg. Rina Wati, SH, MM|Rina Wati|rina wati",
        "Ir. budi santoso M.Si.|Budi Santoso|budi santoso",
        "BUDI SANTOSO M.Si.|Budi Santoso|budi santoso",
        "Ahmad M.Ridwan|Ahmad M.Ridwan|ahmad m ridwan",
        "NUR'AINI AL-AMIN|Nur'aini Al-Amin|nuraini al amin",
        "Prof. Dr. Ir. H. Joko Widodo, S. Kom|Joko Widodo|joko widodo",
        "McDonald Silalahi|McDonald Silalahi|mcdonald silalahi",
        "Suharto|Suharto|suharto",
        "Santoso, Budi|Santoso Budi|santoso budi",
        "H.|H.|h",
        "Rénata Ñusa|Rénata Ñusa|renata nusa"
      })
  void theNameIsWhatIsLeft(String text, String name, String key) {
    JsonNode result = PersonName.name(text);
    assertThat(result.path("name").asText()).isEqualTo(name);
    assertThat(result.path("key").asText()).isEqualTo(key);
  }

  @Property
  void titlesAndLettersDoNotChangeTheKey(
      @ForAll @AlphaChars @StringLength(min = 8, max = 12) String first,
      @ForAll @AlphaChars @StringLength(min = 8, max = 12) String last) {
    String key = PersonName.name(first + " " + last).path("key").asText();
    assertThat(key).isEqualTo((first + " " + last).toLowerCase(Locale.ROOT));
    for (String same :
        new String[] {
          "Hj. " + first + "  " + last + ", S.Kom.",
          ("drs " + first + " " + last).toUpperCase(Locale.ROOT),
          first + "\u00a0" + last + ", SH., M.Si"
        }) {
      assertThat(PersonName.name(same).path("key").asText()).isEqualTo(key);
    }
  }

  @Property
  void anyTextIsAnswered(@ForAll String text) {
    assertThat(PersonName.name(text).path("key").asText()).doesNotContain("  ");
  }

  @Test
  void titlesWithoutEndAreAnsweredAtOnce() {
    assertThat(PersonName.name("h ".repeat(200_000)).path("before")).hasSize(10);
  }
}
