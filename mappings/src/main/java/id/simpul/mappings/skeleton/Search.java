package id.simpul.mappings.skeleton;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** One comparison of a sample's fields with a schema's. Belongs to one thread. */
final class Search {

  private final List<TargetField> targets;
  private final List<SourceField> sources;
  private final Names names;
  private final BiFunction<TargetField, SourceField, Fit> fits;
  private final List<Matched> matched = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<TargetField> unfilled = new ArrayList<>();
  private final Set<SourceField> taken = new HashSet<>();

  Search(
      List<TargetField> targets,
      List<SourceField> sources,
      String flow,
      BiFunction<TargetField, SourceField, Fit> fits) {
    this.targets = targets;
    this.sources = sources;
    this.names = Names.of(targets, sources, flow);
    this.fits = fits;
  }

  /** What came of it. */
  Matching result() {
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
