package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.fault.Fault;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.util.List;

/** Says what {@code simpul check} says of the files on disk. */
record Checking(Workspace workspace) {

  JsonNode check() {
    Loaded loaded = workspace.check();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("usable", loaded instanceof Loaded.Accepted);
    if (loaded instanceof Loaded.Faulty faulty) {
      answer.set("faults", faults(faulty.faults()));
    } else if (loaded instanceof Loaded.Accepted accepted) {
      answer.putArray("faults");
      answer.put("samples", accepted.samples());
    }
    return answer;
  }

  static ArrayNode faults(List<Fault> faults) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    faults.forEach(fault -> add(fault, all.addObject()));
    return all;
  }

  private static void add(Fault fault, ObjectNode into) {
    into.put("place", fault.place()).put("reason", fault.reason()).put("advice", fault.advice());
    ArrayNode differences = into.putArray("differences");
    fault.differences().forEach(difference -> differences.add(difference.toString()));
  }
}
