package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.SchemaField;
import id.simpul.mappings.canonical.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares what a mapping made with the schema, field by field. */
public final class FieldStates {

  private static final String REQUIRED = "required";

  private final JsonNode made;
  private final Map<String, List<Violation>> broken;

  private FieldStates(JsonNode made, List<Violation> violations) {
    this.made = made;
    this.broken =
        violations.stream()
            .filter(v -> !v.keyword().equals(REQUIRED))
            .collect(Collectors.groupingBy(v -> pattern(made, v.pointer())));
  }

  /**
   * The state of every field of the schema, in its order.
   *
   * @param made the mapping's result; a missing node when there is none
   */
  public static List<FieldState> of(CanonicalSchema schema, JsonNode made) {
    List<Violation> violations = made.isMissingNode() ? List.of() : schema.broken(made);
    FieldStates states = new FieldStates(made, violations);
    return schema.described().stream().map(states::state).toList();
  }

  /** What is broken, but by no field of the schema: a field that it does not know, for instance. */
  public static List<Violation> elsewhere(CanonicalSchema schema, JsonNode made) {
    return schema.broken(made).stream()
        .filter(v -> !v.keyword().equals(REQUIRED) && !schema.knows(pattern(made, v.pointer())))
        .toList();
  }

  private FieldState state(SchemaField field) {
    List<Violation> faults = broken.getOrDefault(field.pointer(), List.of());
    if (!faults.isEmpty()) {
      return new FieldState(field, FieldState.State.FAULTY, faults);
    }
    return new FieldState(field, filling(field), List.of());
  }

  private FieldState.State filling(SchemaField field) {
    String name = field.name();
    Collection<JsonNode> around = at(field.parent());
    boolean everywhere = around.stream().allMatch(each -> has(each, name));
    boolean somewhere = around.stream().anyMatch(each -> has(each, name));
    boolean needed = field.required() && (!around.isEmpty() || field.parent().isEmpty());
    if (needed && !(somewhere && everywhere)) {
      return FieldState.State.MISSING;
    }
    return somewhere ? FieldState.State.FILLED : FieldState.State.EMPTY;
  }

  private static boolean has(JsonNode around, String name) {
    return name.equals("*") ? around.isArray() && !around.isEmpty() : around.has(name);
  }

  /** All values at a pointer in which {@code *} stands for any item. */
  private Collection<JsonNode> at(String pointer) {
    List<JsonNode> values = made.isMissingNode() ? List.of() : List.of(made);
    if (pointer.isEmpty()) {
      return values;
    }
    for (String name : pointer.substring(1).split("/")) {
      List<JsonNode> below = new ArrayList<>();
      values.forEach(value -> step(value, unescaped(name), below));
      values = below;
    }
    return values;
  }

  private static void step(JsonNode value, String name, List<JsonNode> into) {
    if (name.equals("*") && value.isArray()) {
      value.forEach(into::add);
    } else if (value.has(name)) {
      into.add(value.get(name));
    }
  }

  private static String unescaped(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }

  /** A value's pointer as the schema's: the numbers of items become {@code *}. */
  private static String pattern(JsonNode made, String pointer) {
    StringBuilder pattern = new StringBuilder();
    JsonNode at = made;
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      pattern.append('/').append(at.isArray() ? "*" : name);
      at = at.isArray() ? at.path(Integer.parseInt(name)) : at.path(unescaped(name));
    }
    return pattern.toString();
  }
}
