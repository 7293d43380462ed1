package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.canonical.SchemaRules;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.JsonLines;
import id.simpul.mappings.json.MalformedBody;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the canonical schemas, by file name. */
final class SchemaReader {

  private static final String FOLDER = "canonical/";

  private final ConfigurationFiles files;
  private final Faults faults;
  private final SchemaRules rules = new SchemaRules();

  SchemaReader(ConfigurationFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  Ids<CanonicalSchema> readAll() {
    Map<String, CanonicalSchema> all = new HashMap<>();
    Set<String> faulty = new TreeSet<>();
    for (String path : files.under(FOLDER, ".json")) {
      read(path, all);
      faulty.add(path.substring(FOLDER.length()));
    }
    faulty.removeAll(all.keySet());
    return new Ids<>(all, faulty);
  }

  private void read(String path, Map<String, CanonicalSchema> into) {
    String name = path.substring(FOLDER.length());
    byte[] content = files.read(path);
    try {
      JsonNode definition = Json.parse(content);
      JsonLines lines = JsonLines.of(content);
      int before = faults.size();
      rules.broken(definition).forEach(rule -> add(path, lines, rule));
      if (faults.size() == before) {
        CanonicalSchema schema = new JsonCanonicalSchema(name, definition);
        into.put(name, schema);
        examples(path, lines, schema);
      }
    } catch (MalformedBody e) {
      faults.add(Unreadable.json(path, e));
    } catch (RuntimeException e) {
      // The validator gives no type of its own to a schema that it cannot use.
      faults.add(
          new Fault(
              path,
              0,
              "is not a usable JSON Schema.",
              "Check its references and regular expressions."));
    }
  }

  /** An example that the schema refuses misleads whoever maps by it. */
  private void examples(String path, JsonLines lines, CanonicalSchema schema) {
    JsonNode examples = schema.definition().path("examples");
    for (int i = 0; i < examples.size(); i++) {
      int line = lines.line("/examples/" + i);
      for (String violation : schema.violations(examples.get(i))) {
        String reason = "the example is not valid: " + violation + ".";
        faults.add(new Fault(path, line, reason, "Correct the example or the schema."));
      }
    }
  }

  private void add(String path, JsonLines lines, SchemaRules.Broken rule) {
    faults.add(new Fault(path, lines.line(rule.pointer()), rule.reason(), rule.advice()));
  }
}
