package id.simpul.mappings.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions as a mapping calls them. */
class FunctionsInMappingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "phone(\"0812-3456-7890\").phone|+6281234567890",
        "nop(\"36.71.010.002.003-0123.0\").nop|367101000200301230",
        "nop(null)|null",
        "nik(\"3671015203900001\").sex|P",
        "size(nik(\"3671015203900001\", \"1990-03-13\").warnings)|1",
        "size(nik(\"3671015203900001\", null).warnings)|0",
        "area-code(\"3671\")|36.71",
        "area(\"3671\").regency|KOTA TANGERANG",
        "date(\"12 Maret 1990\").date|1990-03-12",
        "date(\"31/02/1990\").reason|`31/02/1990` is not a date; expected dd/MM/yyyy",
        "date(32944).date|1990-03-12",
        "instant(637227321000).instant|1990-03-12T07:35:21Z",
        "person-name(\"Hj. SITI, S.H.\").name|Siti",
        "person-name(null)|null"
      })
  void aMappingCallsThemByName(String mapping, String expected) {
    assertThat(Parser.compileString(mapping, Functions.ALL).apply(NullNode.instance).asText("null"))
        .isEqualTo(expected);
  }
}
