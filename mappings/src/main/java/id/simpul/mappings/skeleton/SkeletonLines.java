package id.simpul.mappings.skeleton;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines between a mapping's outer brackets: what matched as lines that work, what is open as
 * comments at their places, each with a line to finish. Belongs to one thread.
 */
final class SkeletonLines {

  private final Matching matching;
  private final Notation notation;
  private final boolean indonesian;
  private final List<String> lines = new ArrayList<>();

  SkeletonLines(Matching matching, Notation notation, boolean indonesian) {
    this.matching = matching;
    this.notation = notation;
    this.indonesian = indonesian;
  }

  List<String> fields(String indent) {
    lines.clear();
    group(List.of(), indent, false);
    return List.copyOf(lines);
  }

  /** What the mapping must define, each with a blank line before it. */
  List<String> definitions() {
    Set<String> definitions = new LinkedHashSet<>();
    matching.matched().forEach(m -> definitions.add(notation.definition(m.conversion())));
    matching.questions().stream()
        .filter(q -> q.target().hasType("boolean") && !q.candidates().isEmpty())
        .forEach(q -> definitions.add(notation.definition(Conversion.FLAG)));
    definitions.remove("");
    return definitions.stream().flatMap(text -> ("\n" + text).lines()).toList();
  }

  /** Says how open lines are to be treated; empty when there are none. */
  List<String> advice() {
    if (matching.questions().isEmpty()) {
      return List.of();
    }
    return List.of(
        notation.comment(
            indonesian
                ? "Baris [?] masih terbuka: lengkapi baris di bawahnya dan hapus tanda komentarnya."
                : "Lines with [?] are open: finish the line below and take its comment mark away."));
  }

  /** Names what fills nothing; empty when all does. */
  List<String> unused() {
    if (matching.unused().isEmpty()) {
      return List.of();
    }
    String names =
        matching.unused().stream().map(SourceField::name).collect(Collectors.joining(", "));
    String what = indonesian ? "Isian contoh yang tidak dipakai: " : "Not used of the sample: ";
    return List.of("", notation.comment(what + names));
  }

  private void group(List<String> at, String indent, boolean comment) {
    for (List<String> path : members(at)) {
      matching.targets().stream()
          .filter(target -> target.path().equals(path))
          .findFirst()
          .ifPresentOrElse(target -> field(target, indent), () -> inner(path, indent, comment));
    }
  }

  private List<List<String>> members(List<String> at) {
    return matching.targets().stream()
        .map(TargetField::path)
        .filter(path -> path.size() > at.size() && within(at, path))
        .map(path -> path.subList(0, at.size() + 1))
        .distinct()
        .toList();
  }

  private static boolean within(List<String> at, List<String> path) {
    return path.size() >= at.size() && path.subList(0, at.size()).equals(at);
  }

  private void inner(List<String> path, String indent, boolean comment) {
    boolean works = matching.matched().stream().anyMatch(m -> within(path, m.target().path()));
    boolean asks = matching.questions().stream().anyMatch(q -> within(path, q.target().path()));
    boolean off = comment || !works;
    if (off && !asks) {
      absent(String.join(".", path), indent);
      return;
    }
    line(indent, notation.open(path.get(path.size() - 1)), off);
    group(path, indent + "  ", off);
    line(indent, notation.close(), off);
  }

  private void field(TargetField target, String indent) {
    matching
        .filling(target)
        .ifPresent(
            m -> line(indent, entry(target, notation.value(m.conversion(), m.source())), false));
    matching.asked(target).ifPresent(question -> open(question, indent));
    if (matching.unfilled().stream().anyMatch(u -> u.path().equals(target.path()))) {
      absent(target.name(), indent);
    }
  }

  private void absent(String name, String indent) {
    line(indent, name + (indonesian ? ": tidak ada di contoh" : ": not in the sample"), true);
  }

  private void open(Question question, String indent) {
    TargetField target = question.target();
    line(indent, question.sentence(indonesian), true);
    if (question.candidates().isEmpty()) {
      line(indent, "  " + entry(target, notation.constant(target)), true);
    }
    for (SourceField candidate : question.candidates()) {
      line(indent, "  " + entry(target, suggestion(question, candidate)), true);
    }
  }

  private String suggestion(Question question, SourceField candidate) {
    TargetField target = question.target();
    boolean codes = !target.codes().isEmpty() && !target.isPersonal();
    if (codes && question.doubt() == Doubt.OTHER_CODES) {
      return notation.codes(candidate);
    }
    if (question.doubt() == Doubt.NO_TIME) {
      return notation.timed(candidate, time());
    }
    Fit fit = Fit.of(target, candidate);
    Conversion conversion =
        fit instanceof Fit.Good good ? good.conversion() : Suggestions.of(question, candidate);
    return notation.value(conversion, candidate);
  }

  /** A column that holds the hour alone and fills nothing yet. */
  private Optional<SourceField> time() {
    return matching.unused().stream()
        .filter(field -> Vocabulary.SHIPPED.concepts(field.path()).contains("time"))
        .findFirst();
  }

  private String entry(TargetField target, String expression) {
    return notation.entry(target.path().get(target.path().size() - 1), expression);
  }

  private void line(String indent, String text, boolean comment) {
    lines.add(indent + (comment ? notation.comment(text) : text));
  }
}
