package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NopTest {

  @Test
  void aNopIsTakenApartAndKeepsItsZeros() {
    assertThat(Nop.nop("367101000200301230").toString())
        .isEqualTo(
            "{\"nop\":\"367101000200301230\",\"dotted\":\"36.71.010.002.003-0123.0\","
                + "\"province\":\"36\",\"regency\":\"71\",\"district\":\"010\","
                + "\"village\":\"002\",\"block\":\"003\",\"number\":\"0123\",\"kind\":\"0\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "36710100020030123", "3671010002003012300", "36.71.010.002.003-0123.x"})
  void anythingElseStaysWithAReason(String text) {
    assertThat(Nop.nop(text).toString())
        .isEqualTo("{\"nop\":\"" + text + "\",\"reason\":\"not a NOP; expected 18 digits\"}");
  }

  @Property
  void dottedAndPlainAreTheSameNop(@ForAll @NumericChars @StringLength(18) String plain) {
    assertThat(Nop.nop(Nop.nop(plain).path("dotted").asText())).isEqualTo(Nop.nop(plain));
    assertThat(Nop.nop(plain).path("nop").asText()).isEqualTo(plain);
  }
}
