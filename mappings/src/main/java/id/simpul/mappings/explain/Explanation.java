package id.simpul.mappings.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.canonical.Violation;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.functions.Functions;
import id.simpul.mappings.skeleton.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a canonical message is not accepted, said by the field of the body that it came from: {@code
 * `tanggal_lahir` is `31/02/1990`, which is not a date; expected dd/MM/yyyy}. For whoever wrote the
 * sample: the sentences quote values, and must not be logged.
 */
public final class Explanation {

  private static final String THE_MESSAGE = "the message";

  /** Functions by what a field means: each says what is wrong with a text. */
  private static final Map<String, String> JUDGES =
      Map.of("nik", "nik", "phone", "phone", "area-code", "area", "nop", "nop");

  private final CanonicalSchema schema;
  private final JsonNode canonical;
  private final Leaves leaves;
  private final Words words;

  private Explanation(CanonicalSchema schema, JsonNode canonical, byte[] body, boolean indonesian) {
    this.schema = schema;
    this.canonical = canonical;
    this.leaves = Leaves.of(body);
    this.words = new Words(indonesian);
  }

  /**
   * One sentence for each place where the message breaks the schema.
   *
   * @param body as the participant sent it, JSON or XML
   * @param canonical what its mapping made of it
   */
  public static List<String> of(
      byte[] body, JsonNode canonical, CanonicalSchema schema, boolean indonesian) {
    Explanation explanation = new Explanation(schema, canonical, body, indonesian);
    return schema.broken(canonical).stream().map(explanation::sentence).distinct().toList();
  }

  private String sentence(Violation violation) {
    return switch (violation.keyword()) {
      case "required", "dependentRequired" -> missing(violation);
      case "additionalProperties" -> unknown(violation);
      default -> value(violation);
    };
  }

  private String missing(Violation violation) {
    String field = violation.property();
    return field.isEmpty()
        ? violation.sentence()
        : words.missing(name(violation.pointer() + "/" + field));
  }

  private String unknown(Violation violation) {
    String pointer = violation.pointer() + "/" + violation.property();
    return words.unknown(name(pointer)) + Nearest.hint(pointer, schema.fields()).strip();
  }

  private String value(Violation violation) {
    JsonNode value = canonical.at(violation.pointer());
    if (!value.isValueNode() || violation.pointer().isEmpty()) {
      return violation.sentence();
    }
    String text = value.asText();
    JsonNode rule = rule(violation.pointer());
    return words.is(origin(violation.pointer(), text), text) + why(violation, text, rule);
  }

  /** The fields of the body that hold the text; the canonical field where none does. */
  private String origin(String pointer, String text) {
    List<String> holding = leaves.holding(text);
    return holding.isEmpty() ? name(pointer) : words.either(holding);
  }

  private String why(Violation violation, String text, JsonNode rule) {
    Optional<String> reason =
        judge(violation.pointer(), rule).flatMap(j -> Functions.reason(j, text));
    if (reason.isPresent()) {
      return words.reason(reason.get());
    }
    if (rule.has("enum")) {
      List<String> codes = new ArrayList<>();
      rule.get("enum").forEach(code -> codes.add(code.asText()));
      return words.codes(name(violation.pointer()), codes);
    }
    return switch (violation.keyword()) {
      case "maxLength", "maximum" -> words.atMost(rule.path(violation.keyword()).asText());
      case "minLength", "minimum" -> words.atLeast(rule.path(violation.keyword()).asText());
      case "pattern" -> words.form(name(violation.pointer()), rule.path("pattern").asText());
      case "type" -> words.type(name(violation.pointer()), rule.path("type").asText());
      default -> words.plain(violation.sentence());
    };
  }

  private static Optional<String> judge(String pointer, JsonNode rule) {
    switch (rule.path("format").asText("")) {
      case "date":
        return Optional.of("date");
      case "date-time":
        return Optional.of("instant");
      default:
        Set<String> meaning =
            Vocabulary.SHIPPED.concepts(List.of(pointer.substring(pointer.lastIndexOf('/') + 1)));
        return meaning.stream().filter(JUDGES::containsKey).map(JUDGES::get).findFirst();
    }
  }

  private JsonNode rule(String pointer) {
    JsonNode rule = schema.definition();
    for (String name : pointer.substring(1).split("/")) {
      JsonNode below = rule.path("properties").path(name.replace("~1", "/").replace("~0", "~"));
      rule = resolved(below.isMissingNode() ? rule.path("items") : below);
    }
    return rule;
  }

  private JsonNode resolved(JsonNode rule) {
    String ref = rule.path("$ref").asText("");
    JsonNode target = ref.startsWith("#/") ? schema.definition().at(ref.substring(1)) : rule;
    return target.isMissingNode() ? MissingNode.getInstance() : target;
  }

  private static String name(String pointer) {
    return pointer.isEmpty() ? THE_MESSAGE : pointer.substring(1).replace('/', '.');
  }
}
