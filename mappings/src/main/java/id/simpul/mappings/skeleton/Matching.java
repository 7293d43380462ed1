package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a sample's fields and a canonical schema's have in common.
 *
 * @param targets all fields of the canonical schema, in its order
 * @param matched surely, by name and by every value
 * @param questions left to a person
 * @param unfilled optional canonical fields that nothing in the sample resembles
 * @param unused fields of the sample that neither fill a canonical field nor stand in a question
 */
public record Matching(
    List<TargetField> targets,
    List<Matched> matched,
    List<Question> questions,
    List<TargetField> unfilled,
    List<SourceField> unused) {

  public Matching {
    targets = List.copyOf(targets);
    matched = List.copyOf(matched);
    questions = List.copyOf(questions);
    unfilled = List.copyOf(unfilled);
    unused = List.copyOf(unused);
  }

  /**
   * Compares names and values. Nothing is guessed: what is not sure is a question.
   *
   * @param definition a canonical schema
   * @param rows samples as the mapping will get them, JSON objects
   * @param flow the flow's id: its words say nothing about a field
   */
  public static Matching of(JsonNode definition, List<? extends JsonNode> rows, String flow) {
    return new Search(TargetField.of(definition), SourceFields.of(rows), flow, Fit::of).result();
  }

  /**
   * The same the other way: what a receiver's own form takes from the canonical one.
   *
   * @param definition a schema of the receiver's form
   * @param rows canonical messages, as far as they are granted
   */
  public static Matching fromCanonical(
      JsonNode definition, List<? extends JsonNode> rows, String flow) {
    return new Search(TargetField.of(definition), SourceFields.of(rows), flow, Fit::fromCanonical)
        .result();
  }

  /** What fills a canonical field; empty when nothing surely does. */
  Optional<Matched> filling(TargetField target) {
    return matched.stream().filter(m -> m.target().path().equals(target.path())).findFirst();
  }

  /** The path of the field of the sample that fills a canonical one. */
  public Optional<List<String>> sourceOf(String pointer) {
    return matched.stream()
        .filter(m -> m.target().pointer().equals(pointer))
        .map(m -> m.source().path())
        .findFirst();
  }

  /** What is asked about a canonical field. */
  Optional<Question> asked(TargetField target) {
    return questions.stream().filter(q -> q.target().path().equals(target.path())).findFirst();
  }
}
