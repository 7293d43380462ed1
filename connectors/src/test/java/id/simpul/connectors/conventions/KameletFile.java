package id.simpul.connectors.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A Kamelet as it stands in its file.
 *
 * @param name the file's name without its ending
 */
record KameletFile(String name, JsonNode root) {

  /** Where this build's Kamelets stand; tests run in the module's directory. */
  static final Path FOLDER = Path.of("kamelets");

  private static final String ENDING = ".kamelet.yaml";
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<KameletFile> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(KameletFile::read).toList();
    }
  }

  static KameletFile named(String name) {
    return read(FOLDER.resolve(name + ENDING));
  }

  private static KameletFile read(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      throw new IllegalArgumentException(file + " does not end in " + ENDING);
    }
    return new KameletFile(name.substring(0, name.length() - ENDING.length()), yaml(file));
  }

  static JsonNode yaml(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  String kind() {
    return name.substring(name.lastIndexOf('-') + 1);
  }

  Optional<String> annotation(String key) {
    String value = root.at("/metadata/annotations").path(key).asText("").strip();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  JsonNode definition() {
    return root.at("/spec/definition");
  }

  JsonNode template() {
    return root.at("/spec/template");
  }

  /** Name and declaration of every parameter. */
  Stream<Map.Entry<String, JsonNode>> parameters() {
    return definition().path("properties").properties().stream();
  }

  boolean requires(String parameter) {
    return strings(definition().path("required")).anyMatch(parameter::equals);
  }

  Stream<String> dependencies() {
    return strings(root.at("/spec/dependencies"));
  }

  static Stream<String> strings(JsonNode list) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(i -> list.get(i).asText());
  }

  /** Every text in the template, keys left out. */
  Stream<String> templateTexts() {
    return texts(template());
  }

  private static Stream<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return Stream.of(node.asText());
    }
    return Stream.iterate(node.elements(), java.util.Iterator::hasNext, e -> e)
        .limit(node.size())
        .flatMap(e -> texts(e.next()));
  }
}
