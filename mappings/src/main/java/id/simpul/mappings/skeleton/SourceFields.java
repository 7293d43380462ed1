package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the fields of samples, in the order in which they first stand there. */
final class SourceFields {

  private final Map<List<String>, List<JsonNode>> values = new LinkedHashMap<>();
  private final Map<List<String>, SourceField.Kind> kinds = new LinkedHashMap<>();

  private SourceFields() {}

  /** Of rows that are JSON objects; what is empty, blank or a lone hyphen counts as not there. */
  static List<SourceField> of(List<? extends JsonNode> rows) {
    SourceFields fields = new SourceFields();
    rows.forEach(row -> fields.group(List.of(), row));
    return fields.values.entrySet().stream()
        .map(e -> new SourceField(e.getKey(), fields.kinds.get(e.getKey()), e.getValue()))
        .toList();
  }

  private void group(List<String> at, JsonNode group) {
    for (Map.Entry<String, JsonNode> member : group.properties()) {
      List<String> path = new ArrayList<>(at);
      path.add(member.getKey());
      JsonNode value = member.getValue();
      if (value.isObject()) {
        group(path, value);
      } else {
        add(path, value);
      }
    }
  }

  private void add(List<String> path, JsonNode value) {
    SourceField.Kind kind = kind(value);
    kinds.merge(path, kind, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    List<JsonNode> known = values.computeIfAbsent(path, p -> new ArrayList<>());
    if (!blank(value)) {
      known.add(value);
    }
  }

  private static SourceField.Kind kind(JsonNode value) {
    if (!value.isArray()) {
      return SourceField.Kind.VALUE;
    }
    for (JsonNode each : value) {
      if (!each.isValueNode()) {
        return SourceField.Kind.GROUPS;
      }
    }
    return SourceField.Kind.LIST;
  }

  static boolean blank(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty();
    }
    String text = value.isNull() ? "" : value.asText().strip();
    return value.isValueNode() && (text.isEmpty() || text.equals("-"));
  }
}
