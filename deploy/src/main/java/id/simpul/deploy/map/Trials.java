package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.Violation;
import id.simpul.mappings.editing.FieldState;
import id.simpul.mappings.editing.FieldStates;
import id.simpul.mappings.fault.Difference;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.samples.JsonDifference;
import id.simpul.routes.configuration.MappingSide;
import id.simpul.routes.configuration.MappingSides.Tried;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Translates the sample with the mapping as it stands in the page, by the hub's own translator. */
final class Trials {

  /** Characters of a result that are shown. */
  private static final int LONGEST_RESULT = 500_000;

  private final Workspace workspace;
  private final BoundedTrial bounded;

  /**
   * @param texts of the mapping and its imports, by file name
   * @param expected what should come out; empty text when that is not known
   */
  record Asked(Place place, Map<String, String> texts, String sample, String expected) {
    Asked {
      Objects.requireNonNull(place);
      Objects.requireNonNull(sample);
      texts = Map.copyOf(texts);
      expected = expected == null ? "" : expected;
    }
  }

  Trials(Workspace workspace, BoundedTrial bounded) {
    this.workspace = workspace;
    this.bounded = bounded;
  }

  JsonNode tried(Asked asked) throws Refusal {
    Place at = asked.place();
    MappingSide side = workspace.side(at.participant(), at.flow(), at.kind());
    Map<String, byte[]> texts =
        asked.texts().entrySet().stream()
            .filter(text -> OwnFolder.writable(text.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, text -> bytes(text.getValue())));
    Tried tried = bounded.run(() -> workspace.sides().tried(side, texts, bytes(asked.sample())));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    faults(side, tried.faults(), answer.putArray("faults"));
    answer.put("sampleLine", tried.line());
    tried.reasons().forEach(answer.putArray("reasons")::add);
    Optional<JsonNode> made = tried.result().flatMap(Trials::json);
    tried.result().ifPresent(bytes -> result(bytes, made, answer));
    if (side.toCanonical() && made.isPresent()) {
      side.schema().ifPresent(schema -> fields(schema, made.get(), answer));
    }
    compare(made, tried.result(), asked.expected(), answer);
    return answer;
  }

  private static void faults(MappingSide side, List<Fault> faults, ArrayNode into) {
    for (Fault fault : faults) {
      String file = fault.file();
      boolean inside = file.startsWith(side.folder());
      into.addObject()
          .put("file", inside ? file.substring(side.folder().length()) : file)
          .put("line", fault.line())
          .put("column", fault.column())
          .put("reason", fault.reason())
          .put("advice", fault.advice());
    }
  }

  private static void result(byte[] bytes, Optional<JsonNode> json, ObjectNode into) {
    String text =
        json.map(ReadableJson::of).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    into.put("isJson", json.isPresent());
    into.put("cut", text.length() > LONGEST_RESULT);
    into.put("result", text.substring(0, Math.min(text.length(), LONGEST_RESULT)));
  }

  private static void fields(CanonicalSchema schema, JsonNode made, ObjectNode into) {
    ArrayNode fields = into.putArray("fields");
    for (FieldState state : FieldStates.of(schema, made)) {
      ObjectNode field = fields.addObject();
      field.put("pointer", state.field().pointer()).put("state", state.state().name());
      violations(state.broken(), field.putArray("broken"));
    }
    violations(FieldStates.elsewhere(schema, made), into.putArray("elsewhere"));
  }

  private static void violations(List<Violation> violations, ArrayNode into) {
    for (Violation violation : violations) {
      into.addObject()
          .put("pointer", violation.pointer())
          .put("property", violation.property())
          .put("keyword", violation.keyword())
          .put("limit", violation.limit())
          .put("message", violation.message());
    }
  }

  /** Where the result is not what the sample's own file expects. */
  private static void compare(
      Optional<JsonNode> made, Optional<byte[]> bytes, String expected, ObjectNode into) {
    if (expected.isEmpty() || bytes.isEmpty()) {
      return;
    }
    ArrayNode differences = into.putArray("differences");
    Optional<JsonNode> wanted = json(bytes(expected));
    if (made.isPresent() && wanted.isPresent()) {
      JsonDifference.between(wanted.get(), made.get()).forEach(d -> difference(d, differences));
    } else if (!lines(expected).equals(lines(new String(bytes.get(), StandardCharsets.UTF_8)))) {
      difference(new Difference("/", "", ""), differences);
    }
  }

  private static List<String> lines(String text) {
    return text.strip().lines().map(String::strip).toList();
  }

  private static void difference(Difference difference, ArrayNode into) {
    into.addObject()
        .put("path", difference.path())
        .put("expected", difference.expected())
        .put("got", difference.got());
  }

  private static Optional<JsonNode> json(byte[] bytes) {
    try {
      return Optional.of(Json.parse(bytes));
    } catch (MalformedBody e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
