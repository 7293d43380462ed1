package id.simpul.mappings.skeleton;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How the names of a sample's fields stand to those of a schema's. For one thread. */
final class Names {

  private final Vocabulary words = Vocabulary.SHIPPED;
  private final Set<String> noise;
  private final int wrapper;
  private final Map<List<String>, Set<String>> meanings = new HashMap<>();

  /** From sure to none. */
  enum Relation {
    /** The names mean the same. */
    SAME,
    /** The sample's name leaves out the group, but says something that only one field can mean. */
    TELLING,
    /** The names have something in common. */
    NEAR,
    NONE
  }

  private Names(Set<String> noise, int wrapper) {
    this.noise = noise;
    this.wrapper = wrapper;
  }

  /** A group around all fields, and the words of the flow's own name, say nothing. */
  static Names of(List<TargetField> targets, List<SourceField> sources, String flow) {
    Set<String> noise = new HashSet<>(Vocabulary.SHIPPED.concepts(flow));
    targets.forEach(t -> noise.removeAll(Vocabulary.SHIPPED.concepts(t.path())));
    return new Names(noise, wrapper(sources));
  }

  private static int wrapper(List<SourceField> sources) {
    int depth = 0;
    while (!sources.isEmpty() && sharedAt(depth, sources)) {
      depth++;
    }
    return depth;
  }

  private static boolean sharedAt(int depth, List<SourceField> sources) {
    List<String> first = sources.get(0).path();
    return sources.stream()
        .allMatch(s -> s.path().size() > depth + 1 && s.path().get(depth).equals(first.get(depth)));
  }

  Relation relation(TargetField target, SourceField source) {
    Set<String> wanted = meaning(target.path(), 0);
    Set<String> given = meaning(source.path(), wrapper);
    if (given.isEmpty()) {
      return Relation.NONE;
    }
    if (wanted.equals(given)) {
      return Relation.SAME;
    }
    Set<String> head = meaning(List.of(target.path().get(target.path().size() - 1)), 0);
    boolean within = wanted.containsAll(given);
    if (within && given.containsAll(head) && head.stream().anyMatch(this::telling)) {
      return Relation.TELLING;
    }
    boolean near = within || (given.containsAll(wanted) && head.stream().anyMatch(this::telling));
    return near || given.equals(head) ? Relation.NEAR : Relation.NONE;
  }

  private boolean telling(String concept) {
    return !words.is("generic", concept) && !concept.startsWith("?");
  }

  private Set<String> meaning(List<String> path, int from) {
    return meanings.computeIfAbsent(path.subList(from, path.size()), this::meaning);
  }

  private Set<String> meaning(List<String> path) {
    Set<String> all = new LinkedHashSet<>(words.concepts(path));
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(noise);
    return left.isEmpty() ? all : left;
  }

  /** Whether values alone suggest the field, whatever its name. */
  boolean hasShape(TargetField target, SourceField source) {
    Set<String> wanted = meaning(target.path(), 0);
    Map<String, Predicate<List<String>>> shapes =
        Map.of(
            "nik", Shape::nik,
            "phone", Shape::phone,
            "latitude", Shape::latitude,
            "longitude", Shape::longitude);
    return shapes.entrySet().stream()
        .anyMatch(
            shape -> wanted.contains(shape.getKey()) && shape.getValue().test(source.texts()));
  }
}
