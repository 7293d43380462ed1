package id.simpul.connectors.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The form that Camel, Kaoto and Camel JBang expect. */
final class SchemaConventions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema KAMELET =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json("/conventions/kamelet.schema.json"));
  private static final Schema ROUTES =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(json("/schema/camelYamlDsl.json"));

  /** Kubernetes takes the form of a definition from this draft, by way of OpenAPI 3.0. */
  private static final Schema DEFINITION =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(SchemaLocation.of("http://json-schema.org/draft-04/schema#"));

  private static final Pattern NO_TEXT =
      Pattern.compile("y|n|yes|no|on|off|true|false|null|~", Pattern.CASE_INSENSITIVE);

  private SchemaConventions() {}

  /** What stands around the template. */
  static Stream<String> kamelet(KameletFile kamelet) {
    return KAMELET.validate(kamelet.root()).stream().map(SchemaConventions::sentence);
  }

  /** The template, by the schema that Camel itself publishes for its YAML. */
  static Stream<String> template(KameletFile kamelet) {
    ObjectNode template = JSON.createObjectNode().put("id", kamelet.name());
    template.setAll((ObjectNode) kamelet.template());
    JsonNode routes =
        JSON.createArrayNode().add(JSON.createObjectNode().set("routeTemplate", template));
    return ROUTES.validate(routes).stream()
        .map(SchemaConventions::sentence)
        .map(sentence -> sentence.replace("/0/routeTemplate", "/spec/template"));
  }

  /** Kaoto makes its form from the definition, and ignores what is no JSON Schema. */
  static Stream<String> definition(KameletFile kamelet) {
    return DEFINITION.validate(kamelet.definition()).stream()
        .map(SchemaConventions::sentence)
        .map(sentence -> sentence.replace("At /", "At /spec/definition/"));
  }

  /** Kubernetes reads YAML 1.1, Camel and Kaoto 1.2: the same words must be keys in both. */
  static Stream<String> keys(KameletFile kamelet) {
    return keys(kamelet.root())
        .filter(key -> NO_TEXT.matcher(key).matches())
        .map(key -> "The key " + key + " is no text in YAML 1.1: choose another name.");
  }

  private static Stream<String> keys(JsonNode node) {
    return Stream.concat(
        node.propertyStream().map(Map.Entry::getKey),
        node.valueStream().flatMap(SchemaConventions::keys));
  }

  private static String sentence(Error error) {
    return "At " + error.getInstanceLocation() + ": " + error.getMessage() + ".";
  }

  private static JsonNode json(String resource) {
    try (InputStream in = SchemaConventions.class.getResourceAsStream(resource)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
