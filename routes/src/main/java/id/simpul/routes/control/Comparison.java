package id.simpul.routes.control;

import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.control.Plan.Change;
import id.simpul.routes.control.Plan.Item;
import id.simpul.routes.control.Plan.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Compares two configurations. */
final class Comparison {

  private final Candidate before;
  private final Candidate after;
  private final List<Item> items = new ArrayList<>();

  private Comparison(Candidate before, Candidate after) {
    this.before = before;
    this.after = after;
  }

  static Plan of(Candidate before, Candidate after) {
    return new Comparison(before, after).plan();
  }

  private Plan plan() {
    compare(Kind.PARTICIPANT, Described::participants, Object::equals);
    compare(Kind.FLOW, Described::flows, Object::equals);
    compare(Kind.AGREEMENT, Described::agreements, Object::equals);
    compare(Kind.RECEIVER, Described::receivers, Object::equals);
    compare(Kind.QUEUE, Described::queues, Object::equals);
    compare(Kind.ROUTE, candidate -> new TreeMap<>(candidate.routes()), WantedRoute::isLike);
    return new Plan(
        before.configuration().shortVersion(),
        after.configuration().shortVersion(),
        List.copyOf(items),
        GrantedFields.compare(before.configuration(), after.configuration()),
        files(before.files(), after.files()));
  }

  private <T> void compare(
      Kind kind, Function<Candidate, SortedMap<String, T>> of, BiPredicate<T, T> alike) {
    SortedMap<String, T> was = of.apply(before);
    SortedMap<String, T> becomes = of.apply(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(becomes.keySet());
    for (String name : names) {
      T old = was.get(name);
      T next = becomes.get(name);
      if (old == null) {
        items.add(new Item(kind, Change.ADDED, name, detail(next)));
      } else if (next == null) {
        items.add(new Item(kind, Change.REMOVED, name, detail(old)));
      } else if (!alike.test(old, next)) {
        items.add(new Item(kind, Change.CHANGED, name, detail(next)));
      }
    }
  }

  private static String detail(Object described) {
    return described instanceof Described known ? known.detail() : "";
  }

  private static List<String> files(ConfigurationFiles before, ConfigurationFiles after) {
    SortedSet<String> paths = new TreeSet<>(before.all().keySet());
    paths.addAll(after.all().keySet());
    return paths.stream()
        .filter(path -> !Arrays.equals(content(before, path), content(after, path)))
        .toList();
  }

  private static byte[] content(ConfigurationFiles files, String path) {
    return files.has(path) ? files.read(path) : null;
  }
}
