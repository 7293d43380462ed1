package id.simpul.mappings.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ContentFilterTest {

  @Test
  void keepsWhatIsGrantedWithAllUnderItAndDropsTheRest() throws Exception {
    JsonNode message =
        json("{\"a\":{\"b\":1,\"c\":2},\"d\":[{\"e\":1,\"f\":2}],\"g\":3,\"h\":{\"i\":{\"j\":4}}}");
    JsonNode left = new ContentFilter(List.of("/a/b", "/d/*/e", "/h")).apply(message);
    assertThat(left).isEqualTo(json("{\"a\":{\"b\":1},\"d\":[{\"e\":1}],\"h\":{\"i\":{\"j\":4}}}"));
  }

  @Property
  void noFieldThatIsNotGrantedSurvives(
      @ForAll @Size(min = 1, max = 6)
          List<@AlphaChars @StringLength(min = 1, max = 4) String> names) {
    var message = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> message.putObject(name).put("personal", "3671"));
    JsonNode left = new ContentFilter(List.of("/granted/only")).apply(message);
    assertThat(left.toString()).doesNotContain("3671");
  }

  private static JsonNode json(String text) throws Exception {
    return Json.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
