package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreasTest {

  @Test
  void aVillageIsTakenApart() {
    assertThat(Areas.area("3671011001").toString())
        .isEqualTo(
            "{\"area\":\"36.71.01.1001\",\"digits\":\"3671011001\",\"padded\":\"3671011001\","
                + "\"level\":\"village\",\"parent\":\"36.71.01\",\"regency\":\"KOTA TANGERANG\","
                + "\"province\":\"BANTEN\",\"kind\":\"kelurahan\"}");
    assertThat(Areas.area("32.17.08.2003").path("kind").asText()).isEqualTo("desa");
  }

  @ParameterizedTest
  @CsvSource({
    "36,36,province,",
    "36.71,36.71,regency,36",
    "3671,36.71,regency,36",
    "36.71.01,36.71.01,district,36.71",
    "3600000000,36,province,",
    "3671000000,36.71,regency,36",
    "3671010000,36.71.01,district,36.71"
  })
  void everyShapeIsTheSameArea(String text, String dotted, String level, String parent) {
    JsonNode area = Areas.area(text);
    assertThat(area.path("area").asText()).isEqualTo(dotted);
    assertThat(area.path("level").asText()).isEqualTo(level);
    assertThat(area.path("parent").asText(null)).isEqualTo(parent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99|there is no province 99",
        "36.99|there is no regency or city 36.99",
        "36.71.00|there is no district 00",
        "36.71.01.3001|a village's last four digits begin with 1 or 2",
        "367|not an area code; expected 2, 4, 6 or 10 digits, plain or dotted",
        "3.671|not an area code; expected 2, 4, 6 or 10 digits, plain or dotted",
        "Tangerang|not an area code; expected 2, 4, 6 or 10 digits, plain or dotted"
      })
  void anythingElseStaysWithAReason(String text, String reason) {
    assertThat(Areas.area(text).path("area").asText()).isEqualTo(text);
    assertThat(Areas.area(text).path("reason").asText()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"36.71", "32.17", "32.02", "32.72"})
  void theRegionsOfTheShippedConfigurationAreKnown(String code) {
    assertThat(Areas.area(code).has("regency")).isTrue();
  }

  @Property
  void dottedDigitsAndPaddedAreOneArea(@ForAll("codes") String dotted) {
    JsonNode area = Areas.area(dotted);
    assertThat(area.has("reason")).isFalse();
    assertThat(Areas.area(area.path("digits").asText())).isEqualTo(area);
    assertThat(Areas.area(area.path("padded").asText())).isEqualTo(area);
    assertThat(area.path("area").asText()).isEqualTo(dotted);
  }

  @Property
  void aParentIsAnAreaOneLevelUp(@ForAll("codes") String dotted) {
    JsonNode area = Areas.area(dotted);
    if (!area.path("level").asText().equals("province")) {
      JsonNode parent = Areas.area(area.path("parent").asText());
      assertThat(parent.has("reason")).isFalse();
      assertThat(dotted).startsWith(parent.path("area").asText() + ".");
    }
  }

  @Property
  void anyTextIsAnswered(@ForAll String text) {
    JsonNode area = Areas.area(text);
    assertThat(area.has("reason") ? area.path("area").asText().equals(text) : area.has("level"))
        .isTrue();
  }

  @Provide
  Arbitrary<String> codes() {
    Arbitrary<String> known = Arbitraries.of(KnownAreas.all().keySet());
    Arbitrary<String> below =
        Arbitraries.integers()
            .between(1, 99)
            .map(district -> ".%02d".formatted(district))
            .flatMap(d -> Arbitraries.integers().between(1000, 2999).map(v -> d + "." + v));
    Arbitrary<String> districts =
        Arbitraries.integers().between(1, 99).map(district -> ".%02d".formatted(district));
    return known.flatMap(
        code ->
            code.length() == 2
                ? Arbitraries.just(code)
                : Arbitraries.oneOf(Arbitraries.just(""), districts, below)
                    .map(rest -> code + rest));
  }
}
