package id.simpul.mappings.bmkg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped table of areas: which regions a text names and which a polygon reaches. */
class WarningAreasTest {

  private static final String IMPORT = "import \"simpul/ministries/bmkg/areas.jslt\" as areas ";

  private final ObjectMapper json = new ObjectMapper();
  private final Expression regions =
      Parser.compileString(IMPORT + "[for (areas:regions(.text, .polygons)) .code]");
  private final Expression provinces =
      Parser.compileString(IMPORT + "[for (areas:provinces(.text)) .code]");

  @ParameterizedTest
  @CsvSource({
    "III Kota Tangerang, 36.71",
    "12 km TimurLaut TANGERANG-BANTEN, 36.71",
    "Kab. Tangerang dan Kabupaten Tangerang, ''",
    "KAB-TANGERANG-BANTEN, ''",
    "Tangerang Selatan, ''",
    "II Bandung Barat, 32.17",
    "KAB-BANDUNGBARAT-JABAR, 32.17",
    "Kota Bandung, ''",
    "II Sukabumi, 32.02",
    "Kota Sukabumi, 32.72",
  })
  void a_text_names_a_region_and_not_its_neighbour(String text, String expected) {
    List<String> codes = expected.isEmpty() ? List.of() : List.of(expected);

    assertThat(codes(regions, text)).isEqualTo(codes);
  }

  @Test
  void a_polygon_around_a_place_reaches_its_region() {
    assertThat(codes(regions, "", "-6.17,106.62 -6.17,106.64 -6.19,106.64 -6.19,106.62"))
        .containsExactly("36.71");
  }

  @Test
  void a_polygon_beside_every_place_reaches_none() {
    assertThat(codes(regions, "", "-6.17,106.90 -6.17,106.95 -6.19,106.95 -6.19,106.90")).isEmpty();
  }

  @Test
  void a_place_in_the_notch_of_a_polygon_is_outside() {
    String around = "-6.0,106.0 -6.0,107.2 -6.5,107.2 -6.5,106.0";
    String notched = around + " -6.3,106.0 -6.3,107.0 -6.05,107.0 -6.05,106.0";

    assertThat(codes(regions, "", around)).contains("36.71");
    assertThat(codes(regions, "", notched)).doesNotContain("36.71");
  }

  @Test
  void provinces_are_named_as_a_whole() {
    assertThat(codes(provinces, "Pusat gempa di laut, Banten")).containsExactly("36");
    assertThat(codes(provinces, "KAB-SUKABUMI-JABAR")).containsExactly("32");
    assertThat(codes(provinces, "Jawa Tengah")).isEmpty();
  }

  private List<String> codes(Expression of, String text, String... polygons) {
    ObjectNode input = json.createObjectNode().put("text", text);
    ArrayNode all = input.putArray("polygons");
    for (String polygon : polygons) {
      all.add(closed(polygon));
    }
    JsonNode found = of.apply(input);
    return json.convertValue(found, json.getTypeFactory().constructType(List.class));
  }

  private ArrayNode closed(String polygon) {
    ArrayNode points = json.createArrayNode();
    for (String point : (polygon + " " + polygon.split(" ")[0]).split(" ")) {
      String[] pair = point.split(",");
      points.addObject().put("lat", pair[0]).put("lon", pair[1]);
    }
    return points;
  }
}
