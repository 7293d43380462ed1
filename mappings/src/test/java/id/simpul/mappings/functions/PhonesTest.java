package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "081234567890",
        "0812-3456-7890",
        "6281234567890",
        "+62 812 3456 7890",
        "81234567890"
      })
  void everyShapeOfOneNumberIsTheSame(String text) {
    assertThat(Phones.phone(text).toString()).isEqualTo("{\"phone\":\"+6281234567890\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "0812", "12345678", "+6598765432", "0812345678901234", "08x1234567"})
  void anythingElseStaysWithAReasonThatDoesNotRepeatIt(String text) {
    assertThat(Phones.phone(text).path("phone").asText()).isEqualTo(text);
    assertThat(Phones.phone(text).path("reason").asText())
        .isEqualTo("not a phone number; expected 0, 62 or +62 and then 7 to 12 digits");
  }

  @Property
  void theShapesAgreeAndASecondPassChangesNothing(
      @ForAll @LongRange(min = 80_000_000L, max = 899_999_999_999L) long number) {
    String international = "+62" + number;
    assertThat(Phones.phone("0" + number).path("phone").asText()).isEqualTo(international);
    assertThat(Phones.phone("62" + number)).isEqualTo(Phones.phone(international));
  }
}
