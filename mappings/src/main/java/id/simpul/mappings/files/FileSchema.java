package id.simpul.mappings.files;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published JSON Schema of one kind of file, as an editor uses it. Thread-safe. */
public final class FileSchema {

  private final Schema schema;

  /**
   * @param kind {@code participant}, {@code flow} or {@code agreement}
   */
  public FileSchema(String kind) {
    String resource = "/simpul/schemas/" + kind + ".schema.json";
    try (InputStream in = FileSchema.class.getResourceAsStream(resource)) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the document is as the schema wants it; adds a fault for each point where it is not.
   */
  public boolean check(YamlDocument document, Faults faults) {
    var errors = schema.validate(document.root());
    for (Error error : errors) {
      String pointer = error.getInstanceLocation().toString();
      String where = pointer.isEmpty() ? "the file" : pointer;
      String at = error.getProperty() == null ? pointer : pointer + "/" + error.getProperty();
      faults.add(
          document.fault(
              at,
              where + ": " + error.getMessage() + ".",
              "See schemas/ for what may stand here."));
    }
    return errors.isEmpty();
  }
}
