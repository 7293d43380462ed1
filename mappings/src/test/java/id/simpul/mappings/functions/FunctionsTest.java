package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

  @ParameterizedTest
  @CsvSource({
    "31/12/2025,2025-12-31",
    "31-12-2025,2025-12-31",
    "2025-12-31,2025-12-31",
    "12 Des 2025,2025-12-12",
    "5 Agustus 2025,2025-08-05",
    "31/02/1990,",
    "kemarin,"
  })
  void datesAreReadInTheFormsThatSystemsWrite(String text, String iso) {
    assertThat(Dates.isoDate(text)).isEqualTo(iso);
  }

  @Test
  void anInstantWithoutOffsetIsJakartaTime() {
    assertThat(Dates.isoInstant("2025-12-31 08:00:00")).isEqualTo("2025-12-31T01:00:00Z");
    assertThat(Dates.isoInstant("2025-12-31T08:00:00+09:00")).isEqualTo("2025-12-30T23:00:00Z");
    assertThat(Dates.isoInstant("soon")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "3671011001,36.71.01.1001",
    "36.71.01.1001,36.71.01.1001",
    "367101,36.71.01",
    "3671,36.71",
    "36710,"
  })
  void areaCodesAreDotted(String text, String dotted) {
    assertThat(Codes.dotted(text)).isEqualTo(dotted);
  }

  @Test
  void aLoneHyphenMeansEmpty() {
    assertThat(Codes.blankDash(" - ")).isNull();
    assertThat(Codes.blankDash(" a ")).isEqualTo("a");
  }
}
