package id.simpul.routes.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schemas say what the readers accept, and explain every key. */
class PublishedSchemasTest {

  private static final Path SCHEMAS = Path.of("../mappings/src/main/resources/simpul/schemas");
  private static final String UNKNOWN = "zzUnknown";
  private static final String PARTICIPANTS =
      "../mappings/src/main/java/id/simpul/mappings/participant/";
  private static final Map<String, String> READERS =
      Map.of(
          "participant",
          PARTICIPANTS + "ParticipantReader.java," + PARTICIPANTS + "ParticipantSides.java",
          "flow",
          "src/main/java/id/simpul/routes/configuration/FlowReader.java",
          "agreement",
          "src/main/java/id/simpul/routes/configuration/AgreementReader.java");

  @TempDir Path root;

  @Test
  void everyShippedFileValidates() {
    ConfigurationFiles shipped = ConfigurationFiles.shippedWith(List.of());
    List<String> paths =
        shipped.all().keySet().stream().filter(p -> p.endsWith(".yaml")).sorted().toList();
    assertThat(paths).hasSizeGreaterThan(15);
    for (String path : paths) {
      assertThat(errors(kind(path), yaml(path, shipped.read(path)))).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"participant", "flow", "agreement"})
  void everyKeyHasADescriptionAndAnExampleThatIsValid(String kind) throws Exception {
    JsonNode schema = schema(kind);
    List<String> keys = new ArrayList<>();
    walk(schema, schema, "", keys);
    assertThat(keys).hasSizeGreaterThan(8);
  }

  private static void walk(JsonNode rule, JsonNode schema, String at, List<String> keys) {
    for (Map.Entry<String, JsonNode> key : rule.path("properties").properties()) {
      String name = at + "/" + key.getKey();
      String ref = key.getValue().path("$ref").asText("");
      JsonNode of = ref.isEmpty() ? key.getValue() : schema.at(ref.substring(1));
      assertThat(of.path("description").asText("")).as(name).hasSizeGreaterThan(5);
      assertThat(of.path("examples")).as(name).isNotEmpty();
      of.path("examples").forEach(example -> valid(name, of, schema, example));
      keys.add(name);
      walk(of, schema, name, keys);
      walk(item(of, schema), schema, name + "/*", keys);
    }
  }

  private static JsonNode item(JsonNode rule, JsonNode schema) {
    String ref = rule.at("/items/$ref").asText("");
    return ref.isEmpty() ? rule.path("items") : schema.at(ref.substring(1));
  }

  private static void valid(String name, JsonNode rule, JsonNode schema, JsonNode example) {
    ObjectNode alone = rule.deepCopy();
    alone.set("$defs", schema.path("$defs"));
    assertThat(errors(alone, example)).as(name + " " + example).isEmpty();
  }

  static Stream<String> placesForAKey() {
    return Stream.of(
            "city/sender/participant.yaml",
            "regions/32.04-region/participant.yaml",
            "ministries/ministry/participant.yaml",
            "flows/note.yaml",
            "flows/check.yaml",
            "agreements/sender-region.yaml")
        .flatMap(PublishedSchemasTest::places);
  }

  private static Stream<String> places(String file) {
    try {
      List<String> found = new ArrayList<>();
      objects(yaml(file, Files.readAllBytes(Path.of("src/test/resources/right", file))), "", found);
      return found.stream().map(pointer -> file + "#" + pointer);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void objects(JsonNode value, String at, List<String> into) {
    if (value.isObject()) {
      into.add(at);
      value
          .properties()
          .forEach(member -> objects(member.getValue(), at + "/" + member.getKey(), into));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      objects(value.get(i), at + "/" + i, into);
    }
  }

  /** JSON is YAML: the file is written back as JSON with one key more. */
  @ParameterizedTest
  @MethodSource("placesForAKey")
  void anUnknownKeyIsRefusedByTheSchemaAndByTheReader(String place) throws Exception {
    String file = place.substring(0, place.indexOf('#'));
    String pointer = place.substring(place.indexOf('#') + 1);
    RightConfiguration configuration = new RightConfiguration(root);
    JsonNode document = yaml(file, configuration.read(file).getBytes(StandardCharsets.UTF_8));
    ((ObjectNode) document.at(pointer)).put(UNKNOWN, "x");
    configuration.write(file, document.toPrettyString());
    // A connector's parameters are the catalogue's to know, not the schema's.
    if (!pointer.endsWith("/parameters")) {
      assertThat(errors(kind(file), document)).hasSize(1);
    }
    assertThat(configuration.faults())
        .extracting(Fault::reason)
        .singleElement()
        .asString()
        .contains(UNKNOWN);
  }

  /** The readers take keys out by their names, so that the names stand in their sources. */
  @ParameterizedTest
  @ValueSource(strings = {"participant", "flow", "agreement"})
  void theReaderReadsEveryKeyOfTheSchemaAndNoOther(String kind) throws Exception {
    Set<String> keys = new TreeSet<>();
    names(schema(kind), keys);
    String source = "";
    for (String file : READERS.get(kind).split(",")) {
      source += Files.readString(Path.of(file));
    }
    Set<String> read =
        Pattern.compile(
                "(?:path|at|has|get|text|locator|schema|pointer|duration|day|mapping|Canonical|each)\\((?:node, |root, |document, |at \\+ )?\"([/A-Za-z]+)\"")
            .matcher(source)
            .results()
            .flatMap(found -> Stream.of(found.group(1).split("/")))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(read).isEqualTo(keys);
  }

  private static void names(JsonNode rule, Set<String> into) {
    rule.path("properties").fieldNames().forEachRemaining(into::add);
    rule.forEach(part -> names(part, into));
  }

  @Test
  void everyShippedFileTellsEditorsItsSchema() throws IOException {
    int told = 0;
    for (String folder :
        List.of(
            "../mappings/city",
            "../mappings/ministries",
            "../mappings/regions",
            "flows",
            "agreements")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          String first = Files.readAllLines(file).get(0);
          assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
          Path schema = file.getParent().resolve(first.substring(first.indexOf('=') + 1));
          assertThat(schema.normalize())
              .isEqualTo(SCHEMAS.resolve(kind(folder + "/") + ".schema.json"));
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(15);
  }

  private static String kind(String path) {
    String folder = path.replace("../mappings/", "");
    return folder.startsWith("flows/")
        ? "flow"
        : folder.startsWith("agreements/") ? "agreement" : "participant";
  }

  private static JsonNode yaml(String path, byte[] content) {
    return YamlDocument.read(path, content, new Faults()).orElseThrow().root();
  }

  private static JsonNode schema(String kind) throws Exception {
    return Json.parse(Files.readAllBytes(SCHEMAS.resolve(kind + ".schema.json")));
  }

  private static List<?> errors(String kind, JsonNode document) {
    try {
      return errors(schema(kind), document);
    } catch (Exception e) {
      throw new AssertionError(kind, e);
    }
  }

  private static List<?> errors(JsonNode schema, JsonNode value) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(value);
  }
}
