package id.simpul.routes.configuration;

import static id.simpul.routes.configuration.FaultCase.of;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a canonical schema. */
class SchemaFaultsTest {

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReported(FaultCase fault) throws IOException {
    fault.check(root);
  }

  static Stream<FaultCase> cases() {
    return Stream.of(
        of("not JSON")
            .replace(
                "canonical/note.v1.schema.json",
                "\"required\": [\"id\"],",
                "\"required\": [\"id\"]")
            .reports("canonical/note.v1.schema.json", 5, "not JSON"),
        of("unknown type")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": { \"type\": \"strng\" }")
            .reports("canonical/note.v1.schema.json", 7, "/properties/text/type"),
        of("required is not a list")
            .replace("canonical/note.v1.schema.json", "[\"id\"]", "\"id\"")
            .reports("canonical/note.v1.schema.json", 4, "/required"),
        of("example that is not valid")
            .replace(
                "canonical/note.v1.schema.json",
                "\"required\": [\"id\"],",
                "\"examples\": [{ \"text\": \"x\" }], \"required\": [\"id\"],")
            .reports("canonical/note.v1.schema.json", 4, "the example is not valid", "'id'"),
        of("reference that leads nowhere")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": { \"$ref\": \"#/$defs/text\" }")
            .reports("canonical/note.v1.schema.json", 7, "leads nowhere"),
        of("reference to itself")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": { \"$ref\": \"#/properties/text\" }")
            .reports("canonical/note.v1.schema.json", 7, "refers to itself"),
        of("references that double")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": " + doubled())
            .reports("canonical/note.v1.schema.json", 7, "or to more than 1000 others"),
        of("pattern that goes round nothing")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": { \"pattern\": \"(?:(?:){1000000}){1000000}\" }")
            .reports("canonical/note.v1.schema.json", 7, "repeats something more than 1000 times"),
        of("reference to the network")
            .replace(
                "canonical/note.v1.schema.json",
                "\"text\": { \"type\": \"string\" }",
                "\"text\": { \"$ref\": \"http://127.0.0.1/x\" }")
            .reports("canonical/note.v1.schema.json", 7, "leads nowhere in this file"),
        of("regular expression that is not one")
            .replace(
                "canonical/note.v1.schema.json",
                "\"id\": { \"type\": \"string\" }",
                "\"id\": { \"type\": \"string\", \"pattern\": \"[\" }")
            .reports("canonical/note.v1.schema.json", 6, "pattern"),
        of("personal in quotes")
            .replace(
                "canonical/note.v1.schema.json", "\"x-personal\": true", "\"x-personal\": \"true\"")
            .reports("canonical/note.v1.schema.json", 12, "x-personal must be true or false"),
        of("personal misspelt")
            .replace("canonical/note.v1.schema.json", "x-personal", "x-persnal")
            .reports("canonical/note.v1.schema.json", 12, "x-persnal masks nothing", "x-personal"),
        of("another draft")
            .replace("canonical/note.v1.schema.json", "draft/2020-12", "draft/2019-09")
            .reports("canonical/note.v1.schema.json", 2, "another draft"),
        of("no version in the name")
            .change(c -> c.write("canonical/other.schema.json", "{}"))
            .reports(
                "canonical/other.schema.json", 0, "is not read", "citizen-report.v1.schema.json"),
        of("key twice")
            .replace("canonical/note.v1.schema.json", "\"urgent\":", "\"text\":")
            .reports("canonical/note.v1.schema.json", 9, "not JSON", "Duplicate field"));
  }

  /** Each definition refers twice to the next one. */
  private static String doubled() {
    String twice = "{ \"allOf\": [{ \"$ref\": \"%1$s\" }, { \"$ref\": \"%1$s\" }] }";
    StringBuilder text =
        new StringBuilder("{ \"$ref\": \"#/properties/text/$defs/0\", \"$defs\": {");
    for (int i = 0; i < 40; i++) {
      String next = "#/properties/text/$defs/" + (i + 1);
      text.append(" \"" + i + "\": ").append(twice.formatted(next)).append(",");
    }
    return text.append(" \"40\": { \"type\": \"string\" } } }").toString();
  }
}
