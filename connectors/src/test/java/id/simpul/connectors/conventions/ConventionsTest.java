package id.simpul.connectors.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Kamelet keeps every convention, and every convention notices a Kamelet that does not: a
 * file in {@code conventions/broken} says what to change in a right one and what must be said then.
 */
class ConventionsTest {

  private static final Path BROKEN = Path.of("src/test/resources/conventions/broken");
  private static final String RIGHT = "http-sink";

  @TestFactory
  Stream<DynamicContainer> every_kamelet_keeps() throws IOException {
    return KameletFile.all().stream()
        .map(
            k ->
                dynamicContainer(
                    k.name(), Conventions.ALL.entrySet().stream().map(c -> keeps(k, c))));
  }

  private static DynamicTest keeps(KameletFile kamelet, Map.Entry<String, Convention> convention) {
    return dynamicTest(
        convention.getKey(),
        () ->
            assertThat(convention.getValue().broken(kamelet).toList())
                .as(kamelet.name() + ".kamelet.yaml, convention " + convention.getKey())
                .isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> a_broken_kamelet_is_noticed_by() {
    return Conventions.ALL.entrySet().stream()
        .map(c -> dynamicTest(c.getKey(), () -> notices(c.getKey(), c.getValue())));
  }

  private static void notices(String name, Convention convention) {
    JsonNode fault = KameletFile.yaml(BROKEN.resolve(name + ".yaml"));
    KameletFile right = KameletFile.named(fault.path("of").asText(RIGHT));
    assertThat(convention.broken(right).toList()).as("before the change").isEmpty();
    String file = fault.path("file").asText(right.name());
    KameletFile broken = new KameletFile(file, patched(right.root(), fault.path("change")));
    assertThat(convention.broken(broken).toList())
        .singleElement()
        .asString()
        .contains(fault.path("says").asText());
  }

  @Test
  void no_broken_kamelet_is_left_without_a_convention() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      List<String> names = files.map(f -> f.getFileName().toString().replace(".yaml", "")).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(Conventions.ALL.keySet());
    }
  }

  /** A merge patch (RFC 7396): null removes. */
  private static JsonNode patched(JsonNode target, JsonNode change) {
    if (!change.isObject()) {
      return change;
    }
    ObjectNode result = target.isObject() ? target.deepCopy() : ((ObjectNode) change).objectNode();
    change
        .properties()
        .forEach(
            c -> {
              if (c.getValue().isNull()) {
                result.remove(c.getKey());
              } else {
                result.set(c.getKey(), patched(result.path(c.getKey()), c.getValue()));
              }
            });
    return result;
  }
}
