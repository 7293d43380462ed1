package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.canonical.SchemaField;
import id.simpul.mappings.editing.Completions;
import id.simpul.mappings.editing.FieldLine;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.routes.configuration.MappingSide;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Helps with the writing of a mapping: how the text may go on, and where a missing field belongs.
 */
final class Writing {

  private static final String TABLES = "tables/";

  private final Workspace workspace;

  /** Where the cursor is, in which text, with which sample beside it. */
  record Asked(Place place, String text, int offset, String sample) {
    Asked {
      Objects.requireNonNull(place);
      Objects.requireNonNull(text);
      Objects.requireNonNull(sample);
    }
  }

  /** A field of the target that the text does not fill yet. */
  record Field(String text, String pointer) {
    Field {
      Objects.requireNonNull(text);
      if (!pointer.startsWith("/")) {
        throw new IllegalArgumentException("not a pointer");
      }
    }
  }

  Writing(Workspace workspace) {
    this.workspace = workspace;
  }

  JsonNode completed(Asked asked) throws Refusal {
    Place at = asked.place();
    MappingSide side = workspace.side(at.participant(), at.flow(), at.kind());
    List<SchemaField> target =
        side.toCanonical() ? side.schema().map(s -> s.described()).orElse(List.of()) : List.of();
    var offered =
        new Completions(asked.text(), asked.offset(), sample(asked.sample()), target, tables(side))
            .offered();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("from", offered.from());
    ArrayNode candidates = answer.putArray("candidates");
    offered.candidates().forEach(c -> candidates.addPOJO(c));
    return Json.mapperWithLimits().valueToTree(answer);
  }

  private List<String> tables(MappingSide side) {
    return workspace.sides().files().in(side.folder() + TABLES).stream()
        .filter(name -> name.endsWith(".csv"))
        .map(name -> name.substring(0, name.length() - ".csv".length()))
        .toList();
  }

  private static JsonNode sample(String text) {
    try {
      return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedBody e) {
      return MissingNode.getInstance();
    }
  }

  /** The edits that put a line for the field where it belongs; none when no place can be told. */
  JsonNode inserted(Field field) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode edits = answer.putArray("edits");
    new FieldLine(field.text())
        .insert(field.pointer())
        .ifPresent(
            inserted -> {
              inserted
                  .edits()
                  .forEach(
                      e -> edits.addObject().put("offset", e.offset()).put("insert", e.insert()));
              answer.put("holeFrom", inserted.holeFrom()).put("holeTo", inserted.holeTo());
            });
    return answer;
  }
}
