package id.simpul.connectors.bpjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LzStringTest {

  private static final int MOST = 100_000;

  /** Packed by lz-string 1.5.0, the JavaScript original. */
  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of("", "Q"),
        Arguments.of("a", "IZA"),
        Arguments.of("abababababab", "IYI17Sg"),
        Arguments.of(
            "{\"peserta\":{\"noKartu\":\"0001234567890\",\"nik\":null,\"nama\":\"SITI CONTOH\"}}",
            "N4IgDgpgzhBOAuBDEAuUA7A9gaUQgrqiAAykCMATAMwAsArAGwDsAHAJzEgA0I6AlgGtU6fABtRPdIgC2yFCADKASQAqSgAQBhAPIA5FdoASIAL4mgA"),
        Arguments.of("Caf\u00e9 \u2013 s\u00e9go \u20ac", "MIQwZglwBIyARQzhA5geyoGoIg"),
        Arguments.of("x\ud83d\ude00y\ud83d\ude00x", "B6Xg3AB7Ce7EA"),
        Arguments.of("\u0000\uffff\u00ff\u0100", "ACf-+P+ACAQ"),
        Arguments.of("a".repeat(300), "IY18ZXTt-DFOS1b0c1oA"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void packs_and_unpacks_like_the_original(String text, String packed) {
    assertThat(LzString.compress(text)).isEqualTo(packed);
    assertThat(LzString.decompress(packed, MOST)).contains(text);
  }

  @Property
  void what_was_packed_comes_back(@ForAll String text) {
    assertThat(LzString.decompress(LzString.compress(text), MOST)).contains(text);
  }

  @Property
  void texts_that_repeat_themselves_come_back(@ForAll("repeating") String text) {
    assertThat(LzString.decompress(LzString.compress(text), MOST)).contains(text);
  }

  @Provide
  Arbitrary<String> repeating() {
    return Arbitraries.strings().withChars('a', 'b', '\u00e9', '\u20ac').ofMaxLength(3000);
  }

  @Property
  void garbage_is_refused_or_read_and_never_thrown(@ForAll("packedLooking") String garbage) {
    assertThat(LzString.decompress(garbage, 1000).orElse("")).hasSizeLessThanOrEqualTo(1000);
  }

  @Provide
  Arbitrary<String> packedLooking() {
    return Arbitraries.strings().withChars(LzString.ALPHABET + " ").ofMaxLength(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "IZ", "IYI17S", "IZ!", "IZ\u20ac", "wwww", "Jw"})
  void what_breaks_off_or_is_not_of_the_form_is_refused(String packed) {
    assertThat(LzString.decompress(packed, MOST)).isEmpty();
  }

  @Test
  void a_plus_sign_that_became_a_space_is_read() {
    assertThat(LzString.decompress("ACf- P ACAQ", MOST)).contains("\u0000\uffff\u00ff\u0100");
  }

  @Test
  void a_text_longer_than_allowed_is_refused_before_it_is_written() {
    String packed = LzString.compress("a".repeat(5000));

    assertThat(LzString.decompress(packed, 5000))
        .hasValueSatisfying(t -> assertThat(t).hasSize(5000));
    assertThat(LzString.decompress(packed, 4999)).isEmpty();
  }

  @Test
  void a_code_before_its_entry_is_refused() {
    SixBitWriter writer = new SixBitWriter();
    writer.write(LzString.SHORT_CHARACTER, 2);
    writer.write('a', LzString.SHORT_BITS);
    writer.write(5, 3);
    writer.write(LzString.END, 3);

    assertThat(LzString.decompress(writer.end(), MOST)).isEmpty();
  }
}
