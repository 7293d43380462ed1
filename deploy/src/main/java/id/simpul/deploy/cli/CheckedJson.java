package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.fault.Fault;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.PrintWriter;
import java.util.List;

/**
 * What came of a check, for other programs: {@code usable}, then {@code faults} (file, line,
 * column, reason, advice, differences; line and column are 0 where not known) or {@code version}
 * and counts.
 */
final class CheckedJson {

  private CheckedJson() {}

  static void print(Loaded loaded, PrintWriter out) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("usable", loaded instanceof Loaded.Accepted);
    if (loaded instanceof Loaded.Faulty faulty) {
      var faults = json.putArray("faults");
      faulty.faults().forEach(fault -> add(fault, faults.addObject()));
    } else if (loaded instanceof Loaded.Accepted accepted) {
      counts(accepted.configuration(), accepted.samples(), json);
    }
    out.println(json.toPrettyString());
  }

  private static void counts(Configuration c, int samples, ObjectNode json) {
    json.put("version", c.version());
    json.put("flows", c.flows().size());
    json.put("agreements", c.agreements().values().stream().mapToInt(List::size).sum());
    json.put("participants", c.participants().size());
    json.put("samples", samples);
  }

  private static void add(Fault fault, ObjectNode json) {
    json.put("file", fault.file()).put("line", fault.line()).put("column", fault.column());
    json.put("reason", fault.reason()).put("advice", fault.advice());
    var differences = json.putArray("differences");
    fault
        .differences()
        .forEach(
            d ->
                differences
                    .addObject()
                    .put("path", d.path())
                    .put("expected", d.expected())
                    .put("got", d.got()));
  }
}
