package id.simpul.mappings.tables;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingEntryTest {

  @Property
  void itsSentenceIsReadBack(@ForAll String value) {
    MissingEntry entry = new MissingEntry("category", value);
    assertThat(MissingEntry.read(entry.sentence())).contains(entry);
  }

  @Property
  void noNikIsShown(@ForAll @NumericChars @StringLength(16) String nik, @ForAll String before) {
    assertThat(new MissingEntry("category", before + nik).value()).doesNotContain(nik);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3671015203900001", "3671 0152 0390 0001", "36.71.01.520390.0001"})
  void aNikIsMaskedHoweverItIsWritten(String nik) {
    assertThat(new MissingEntry("category", "warga " + nik).value()).isEqualTo("warga ***");
  }

  @Property
  void theValueIsShortAndOnOneLine(@ForAll @StringLength(max = 300) String value) {
    String shown = new MissingEntry("category", value).value();
    assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(100);
    assertThat(shown.lines().count()).isLessThanOrEqualTo(1);
  }

  @Test
  void anAreaCodeIsNoNik() {
    assertThat(new MissingEntry("location", "3671011001").value()).isEqualTo("3671011001");
    assertThat(new MissingEntry("location", "36.71.01.1001").value()).isEqualTo("36.71.01.1001");
  }

  @Test
  void anyOtherTextIsNone() {
    assertThat(MissingEntry.read("no answer")).isEmpty();
    assertThat(MissingEntry.read("behind an earlier message of its key")).isEmpty();
  }
}
