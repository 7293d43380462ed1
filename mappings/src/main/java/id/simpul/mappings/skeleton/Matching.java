package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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

  /** One comparison. For one thread. */
  private static final class Search {

    private final List<TargetField> targets;
    private final List<SourceField> sources;
    private final Names names;
    private final BiFunction<TargetField, SourceField, Fit> fits;
    private final List<Matched> matched = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<TargetField> unfilled = new ArrayList<>();
    private final Set<SourceField> taken = new HashSet<>();

    private Search(
        List<TargetField> targets,
        List<SourceField> sources,
        String flow,
        BiFunction<TargetField, SourceField, Fit> fits) {
      this.targets = targets;
      this.sources = sources;
      this.names = Names.of(targets, sources, flow);
      this.fits = fits;
    }

    private Matching result() {
      List<TargetField> left = targets.stream().filter(target -> !match(target)).toList();
      left.forEach(this::ask);
      Set<SourceField> named = new HashSet<>(taken);
      questions.forEach(question -> named.addAll(question.candidates()));
      return new Matching(
          targets,
          matched,
          questions,
          unfilled,
          sources.stream().filter(s -> !named.contains(s)).toList());
    }

    /** Whether the field is settled: filled, or a question already. */
    private boolean match(TargetField target) {
      List<SourceField> same = with(target, Names.Relation.SAME);
      if (same.size() > 1) {
        return question(target, Doubt.WHICH_OF, same);
      }
      List<SourceField> surest = same.isEmpty() ? with(target, Names.Relation.TELLING) : same;
      if (surest.size() > 1) {
        return question(target, Doubt.WHICH_OF, surest);
      }
      if (surest.isEmpty()) {
        return false;
      }
      SourceField source = surest.get(0);
      if (wantedElsewhere(source, target, names.relation(target, source))) {
        return question(target, Doubt.SHARED, surest);
      }
      return tried(target, source);
    }

    private boolean tried(TargetField target, SourceField source) {
      Fit fit = fits.apply(target, source);
      if (fit instanceof Fit.Good good) {
        matched.add(new Matched(target, source, good.conversion(), good.odd()));
        return taken.add(source);
      }
      Doubt doubt = ((Fit.Bad) fit).doubt();
      boolean idle = doubt == Doubt.EMPTY && !target.required();
      return !idle && question(target, doubt, List.of(source));
    }

    private boolean wantedElsewhere(SourceField source, TargetField by, Names.Relation relation) {
      return targets.stream()
          .filter(other -> other != by)
          .anyMatch(other -> names.relation(other, source).compareTo(relation) <= 0);
    }

    private boolean question(TargetField target, Doubt doubt, List<SourceField> candidates) {
      return questions.add(new Question(target, doubt, candidates));
    }

    /** What no name settles may be told by a name that is near, or by the values' shape. */
    private void ask(TargetField target) {
      List<SourceField> near = with(target, Names.Relation.NEAR);
      near.removeAll(taken);
      if (near.isEmpty()) {
        near = shaped(target);
      }
      if (!near.isEmpty()) {
        question(target, near.size() > 1 ? Doubt.WHICH_OF : Doubt.MAYBE, near);
      } else if (target.required()) {
        question(target, Doubt.NOTHING, List.of());
      } else {
        unfilled.add(target);
      }
    }

    private List<SourceField> shaped(TargetField target) {
      return sources.stream()
          .filter(source -> !taken.contains(source))
          .filter(source -> names.hasShape(target, source))
          .toList();
    }

    private List<SourceField> with(TargetField target, Names.Relation relation) {
      List<SourceField> found = new ArrayList<>();
      for (SourceField source : sources) {
        if (names.relation(target, source) == relation) {
          found.add(source);
        }
      }
      return found;
    }
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
