package id.simpul.routes.configuration;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.util.HashMap;
import java.util.Map;

/** Reads the canonical schemas, by file name. */
final class SchemaReader {

  private static final String FOLDER = "canonical/";

  private final ConfigurationFiles files;
  private final Faults faults;

  SchemaReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  Map<String, CanonicalSchema> readAll() {
    Map<String, CanonicalSchema> all = new HashMap<>();
    for (String path : files.under(FOLDER, ".schema.json")) {
      read(path, all);
    }
    return all;
  }

  private void read(String path, Map<String, CanonicalSchema> into) {
    String name = path.substring(FOLDER.length());
    try {
      into.put(name, new JsonCanonicalSchema(name, Json.parse(files.read(path))));
    } catch (MalformedBody e) {
      faults.add(new Fault(path, e.line(), "is not JSON: " + e.getMessage() + ".", "Correct it."));
    } catch (RuntimeException e) {
      faults.add(
          new Fault(path, 0, "is not a JSON Schema: " + e.getMessage() + ".", "Correct it."));
    }
  }
}
