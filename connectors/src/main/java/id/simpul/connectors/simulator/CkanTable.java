package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of CKAN's DataStore. */
final class CkanTable {

  final String id;
  final String name;
  private final List<String> fields = new ArrayList<>();
  private final List<String> key = new ArrayList<>();
  private final Map<String, JsonNode> records = new LinkedHashMap<>();

  CkanTable(String id, String name, JsonNode definition) {
    this.id = id;
    this.name = name;
    definition.path("fields").forEach(field -> fields.add(field.path("id").asText()));
    definition.path("primary_key").forEach(field -> key.add(field.asText()));
  }

  /** Text that says what is wrong with the records; empty when they are stored. */
  String upsert(JsonNode given) {
    if (key.isEmpty()) {
      return "key";
    }
    for (JsonNode record : given) {
      List<String> names = new ArrayList<>();
      record.fieldNames().forEachRemaining(names::add);
      if (!fields.containsAll(names)
          || key.stream().anyMatch(k -> record.path(k).isMissingNode())) {
        return "records";
      }
    }
    given.forEach(record -> records.put(keyOf(record), record));
    return "";
  }

  private String keyOf(JsonNode record) {
    return key.stream().map(k -> record.path(k).asText()).collect(Collectors.joining("\n"));
  }

  void delete(JsonNode filters) {
    records.values().removeIf(record -> matches(record, filters));
  }

  private static boolean matches(JsonNode record, JsonNode filters) {
    boolean all = true;
    for (var filter : filters.properties()) {
      all &= record.path(filter.getKey()).asText().equals(filter.getValue().asText());
    }
    return all;
  }

  List<JsonNode> records() {
    return List.copyOf(records.values());
  }
}
