package id.simpul.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Integer> numbers = new HashMap<>();
  private int lastNumber;

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
    for (JsonNode record : given) {
      records.put(keyOf(record), record);
      numbers.computeIfAbsent(keyOf(record), key -> ++lastNumber);
    }
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
      all &= isOneOf(record.path(filter.getKey()), filter.getValue());
    }
    return all;
  }

  private static boolean isOneOf(JsonNode value, JsonNode wanted) {
    boolean found = value.asText().equals(wanted.asText());
    for (JsonNode each : wanted) {
      found |= value.asText().equals(each.asText());
    }
    return found;
  }

  /** Whether the filters name columns of the table. */
  boolean has(JsonNode filters) {
    boolean all = true;
    for (var filter : filters.properties()) {
      all &= fields.contains(filter.getKey());
    }
    return all;
  }

  /** As a search gives them: with the number that CKAN gave to each. */
  List<ObjectNode> rows(JsonNode filters) {
    List<ObjectNode> rows = new ArrayList<>();
    records.forEach(
        (key, record) -> {
          if (matches(record, filters)) {
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("_id", numbers.get(key));
            row.put("_full_text", "'x':1");
            rows.add(row.setAll((ObjectNode) record));
          }
        });
    return rows;
  }

  List<JsonNode> records() {
    return List.copyOf(records.values());
  }
}
