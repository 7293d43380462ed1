package id.simpul.mappings.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.mappings.canonical.JsonCanonicalSchema;
import id.simpul.mappings.canonical.Violation;
import id.simpul.mappings.editing.FieldState.State;
import id.simpul.mappings.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldStatesTest {

  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "required": ["id", "place"], "properties": {
        "id": {"type": "string", "pattern": "^[0-9]+$"},
        "note": {"type": "string"},
        "place": {"type": "object", "required": ["code"], "properties": {
          "code": {"type": "string"}, "name": {"type": "string"}}},
        "owner": {"type": "object", "required": ["nik"], "properties": {
          "nik": {"type": "string", "x-personal": true}}},
        "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}}},
       "$defs": {"row": {"type": "object", "required": ["a"], "properties": {
          "a": {"type": "integer"}, "b": {"type": "string"}}}}}
      """;

  private static final JsonCanonicalSchema CANONICAL =
      new JsonCanonicalSchema("test.v1.schema.json", json(SCHEMA));

  private static JsonNode json(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, State> states(JsonNode made) {
    Map<String, State> states = new LinkedHashMap<>();
    FieldStates.of(CANONICAL, made).forEach(s -> states.put(s.field().pointer(), s.state()));
    return states;
  }

  @Test
  void fieldsComeInTheSchemasOrder() {
    assertThat(states(json("{}")).keySet())
        .containsExactly(
            "/id",
            "/note",
            "/place",
            "/place/code",
            "/place/name",
            "/owner",
            "/owner/nik",
            "/rows",
            "/rows/*",
            "/rows/*/a",
            "/rows/*/b");
  }

  @Test
  void aRequiredFieldWithoutValueIsMissingAndAnotherOneIsEmpty() {
    assertThat(states(json("{\"note\": \"x\"}")))
        .containsEntry("/id", State.MISSING)
        .containsEntry("/note", State.FILLED)
        .containsEntry("/rows", State.EMPTY);
  }

  /** Its object is not there and need not be: nobody has to fill it. */
  @Test
  void whatIsRequiredOnlyInsideAnAbsentObjectIsNotMissing() {
    assertThat(states(json("{\"place\": {}}")))
        .containsEntry("/place", State.FILLED)
        .containsEntry("/place/code", State.MISSING)
        .containsEntry("/owner/nik", State.EMPTY);
  }

  @Test
  void aFieldThatOneItemLacksIsMissing() {
    assertThat(states(json("{\"rows\": [{\"a\": 1, \"b\": \"x\"}, {\"b\": \"y\"}]}")))
        .containsEntry("/rows/*", State.FILLED)
        .containsEntry("/rows/*/a", State.MISSING)
        .containsEntry("/rows/*/b", State.FILLED);
  }

  @Test
  void aValueThatTheSchemaDoesNotTakeIsFaultyWithItsRule() {
    var faulty =
        FieldStates.of(CANONICAL, json("{\"id\": \"x\", \"rows\": [{\"a\": 1}, {\"a\": \"b\"}]}"))
            .stream()
            .filter(s -> s.state() == State.FAULTY)
            .toList();
    assertThat(faulty).extracting(s -> s.field().pointer()).containsExactly("/id", "/rows/*/a");
    assertThat(faulty.get(0).broken())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.keyword()).isEqualTo("pattern");
              assertThat(v.limit()).isEqualTo("\"^[0-9]+$\"");
            });
    assertThat(faulty.get(1).broken()).extracting(Violation::pointer).containsExactly("/rows/1/a");
  }

  @Test
  void aFieldThatTheSchemaDoesNotKnowIsToldApart() {
    assertThat(FieldStates.elsewhere(CANONICAL, json("{\"id\": \"1\", \"extra\": 2}")))
        .singleElement()
        .satisfies(v -> assertThat(v.property()).isEqualTo("extra"));
  }

  @Test
  void withoutResultEverythingIsOpen() {
    assertThat(states(MissingNode.getInstance()))
        .containsEntry("/id", State.MISSING)
        .containsEntry("/owner/nik", State.EMPTY);
  }

  @Test
  void aResultThatIsNoObjectIsNoTrouble() {
    assertThat(states(json("[1, 2]"))).containsEntry("/id", State.MISSING);
    assertThat(FieldStates.elsewhere(CANONICAL, json("\"text\"")))
        .extracting(Violation::keyword)
        .contains("type");
  }
}
