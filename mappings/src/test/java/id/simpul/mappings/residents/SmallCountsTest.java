package id.simpul.mappings.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.Parser;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published of a village tells nothing of a few: no number is small, and none becomes known
 * by subtracting the others from the total.
 */
class SmallCountsTest {

  private static final int SMALLEST = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final Expression counts =
      Parser.compileString(
          "import \"simpul/regions/32.17-cilame/counts.jslt\" as c c:counts(., \"2026-01-31\")");

  @ParameterizedTest
  @ValueSource(ints = {12, 25, 40, 100, 300})
  void no_number_is_small_and_each_group_adds_up_to_the_total(int size) {
    for (int seed = 0; seed < 40; seed++) {
      JsonNode published = counts.apply(village(size, new Random(seed)));
      for (JsonNode record : published) {
        assertThat(record.path("male").asInt()).isGreaterThanOrEqualTo(SMALLEST);
        assertThat(record.path("female").asInt()).isGreaterThanOrEqualTo(SMALLEST);
        assertThat(record.path("households").asInt(SMALLEST)).isGreaterThanOrEqualTo(SMALLEST);
      }
      for (String sex : new String[] {"male", "female"}) {
        assertThat(sum(published, "age", sex)).isEqualTo(sum(published, "all", sex));
        assertThat(sum(published, "occupation", sex)).isEqualTo(sum(published, "all", sex));
      }
    }
  }

  @Test
  void a_village_of_four_men_is_not_counted_at_all() {
    ArrayNode village = json.createArrayNode();
    for (int i = 0; i < 60; i++) {
      village.add(resident(i < 4 ? "L" : "P", "1980-01-01", "9"));
    }

    assertThat(counts.apply(village)).isEmpty();
  }

  @Test
  void the_only_village_head_does_not_stand_out() {
    ArrayNode village = json.createArrayNode();
    for (int i = 0; i < 60; i++) {
      village.add(resident(i % 2 == 0 ? "L" : "P", "1980-01-01", i == 0 ? "86" : "9"));
    }

    JsonNode published = counts.apply(village);

    assertThat(published.findValuesAsText("value")).contains("45-49").doesNotContain("86", "9");
    assertThat(sum(published, "occupation", "male")).isEqualTo(30);
  }

  @Test
  void the_dead_are_not_counted() {
    ArrayNode village = (ArrayNode) village(100, new Random(1));
    int men = sum(counts.apply(village), "all", "male");
    village.add(resident("L", "1980-01-01", "9").put("status", "2"));

    assertThat(sum(counts.apply(village), "all", "male")).isEqualTo(men);
  }

  private JsonNode village(int size, Random random) {
    ArrayNode village = json.createArrayNode();
    for (int i = 0; i < size; i++) {
      String birth = "%d-%02d-15".formatted(1940 + random.nextInt(86), 1 + random.nextInt(12));
      String job = Integer.toString(1 + (int) Math.abs(random.nextGaussian() * 4));
      village.add(resident(random.nextBoolean() ? "L" : "P", birth, job));
    }
    return village;
  }

  private ObjectNode resident(String sex, String birth, String job) {
    ObjectNode resident = json.createObjectNode().put("sex", sex).put("birthDate", birth);
    return resident.put("occupation", job).put("relationship", "4").put("status", "1");
  }

  private static int sum(JsonNode published, String group, String sex) {
    int sum = 0;
    for (JsonNode record : published) {
      sum += record.path("group").asText().equals(group) ? record.path(sex).asInt() : 0;
    }
    return sum;
  }
}
