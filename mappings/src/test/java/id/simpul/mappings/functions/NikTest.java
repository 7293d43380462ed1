package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

  @Test
  void aWomansDayOfBirthIsFortyLess() {
    assertThat(Nik.nik("3671015203900001", "12/03/1990").toString())
        .isEqualTo(
            "{\"nik\":\"3671015203900001\",\"area\":\"36.71.01\",\"sex\":\"P\","
                + "\"birth\":\"120390\",\"serial\":\"0001\",\"warnings\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "3671011203900001,1990-03-13,the birth date in the NIK differs from the one given",
    "3671011203900001,kemarin,the birth date given cannot be read",
    "3671013102900001,,the birth date in the NIK is not a date"
  })
  void whatDoesNotFitIsAWarningNeverARefusal(String nik, String birthDate, String warning) {
    assertThat(Nik.nik(nik, birthDate).has("reason")).isFalse();
    assertThat(Nik.nik(nik, birthDate).path("warnings").toString())
        .isEqualTo("[\"" + warning + "\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "367101120390001", "36710112039000011", "36710112039OOO01"})
  void anythingElseStaysWithAReason(String text) {
    assertThat(Nik.nik(text, null).toString())
        .isEqualTo("{\"nik\":\"" + text + "\",\"reason\":\"not a NIK; expected 16 digits\"}");
  }

  @Property
  void everyBirthDateFitsItsOwnNik(
      @ForAll @IntRange(max = 36_000) int days, @ForAll boolean woman) {
    LocalDate born = LocalDate.of(1920, 1, 1).plusDays(days);
    String nik =
        "367101%02d%s0001"
            .formatted(
                born.getDayOfMonth() + (woman ? 40 : 0),
                born.format(DateTimeFormatter.ofPattern("MMyy")));
    assertThat(Nik.nik(nik, born.toString()).path("warnings")).isEmpty();
    assertThat(Nik.nik(nik, born.plusDays(1).toString()).path("warnings")).hasSize(1);
    assertThat(Nik.nik(nik, null).path("sex").asText()).isEqualTo(woman ? "P" : "L");
  }
}
