package id.simpul.mappings.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON Schema of one kind of file, as an editor uses it. Thread-safe. */
public final class FileSchema {

  private final Schema schema;
  private final SchemaSentences sentences;

  /**
   * @param kind {@code participant}, {@code flow} or {@code agreement}
   */
  public FileSchema(String kind) {
    JsonNode definition = definition(kind);
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
    sentences = new SchemaSentences(definition);
  }

  private static JsonNode definition(String kind) {
    String resource = "/simpul/schemas/" + kind + ".schema.json";
    try (InputStream in = FileSchema.class.getResourceAsStream(resource)) {
      return Json.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedBody e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /**
   * Whether the document is as the schema wants it; adds a fault for each point where it is not.
   */
  public boolean check(YamlDocument document, Faults faults) {
    List<Error> errors = schema.validate(document.root());
    errors.forEach(error -> faults.add(sentences.fault(document, error)));
    return errors.isEmpty();
  }
}
