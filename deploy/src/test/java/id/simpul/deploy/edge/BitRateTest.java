package id.simpul.deploy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitRateTest {

  @ParameterizedTest
  @CsvSource({"8kbit, 8000", "256kbit, 256000", "2mbit, 2000000", "64KBIT, 64000"})
  void isWrittenAsPeopleWriteIt(String text, long bitsPerSecond) {
    assertThat(BitRate.valueOf(text).bitsPerSecond()).isEqualTo(bitsPerSecond);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "256", "0kbit", "7kbit", "-1mbit", "1gbit", "1.5mbit", "99999999mbit"})
  void otherTextsAreRefusedWithAnExample(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BitRate.valueOf(text))
        .withMessageContaining("64kbit");
  }
}
