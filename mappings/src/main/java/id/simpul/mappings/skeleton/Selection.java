package id.simpul.mappings.skeleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks the rows of an export that are worth keeping as samples: a usual one and the odd ones. */
public final class Selection {

  private static final int MOST_ODD = 4;

  private Selection() {}

  /**
   * Numbers of rows from 0, in their order: the first, the fullest, the emptiest, and some of those
   * with a value that its canonical field will not take.
   */
  public static List<Integer> of(Matching matching, List<ObjectNode> rows) {
    Set<Integer> picked = new LinkedHashSet<>();
    if (!rows.isEmpty()) {
      picked.add(0);
      picked.add(most(rows, Comparator.comparingInt(Selection::filled)));
      picked.add(most(rows, Comparator.comparingInt(Selection::filled).reversed()));
    }
    List<Integer> odd = new ArrayList<>();
    matching.matched().forEach(m -> odd.addAll(odd(m, rows)));
    odd.stream().distinct().limit(MOST_ODD).forEach(picked::add);
    return picked.stream().sorted().toList();
  }

  /** One row for each way to be odd is enough: the first with each different text. */
  private static List<Integer> odd(Matched matched, List<ObjectNode> rows) {
    return matched.odd().stream()
        .distinct()
        .limit(2)
        .map(
            text ->
                IntStream.range(0, rows.size())
                    .filter(i -> text(matched, rows.get(i)).equals(text))
                    .findFirst()
                    .orElse(0))
        .toList();
  }

  private static String text(Matched matched, JsonNode row) {
    JsonNode at = row;
    for (String name : matched.source().path()) {
      at = at.path(name);
    }
    return at.asText("");
  }

  private static int most(List<ObjectNode> rows, Comparator<ObjectNode> by) {
    return IntStream.range(0, rows.size())
        .boxed()
        .max(Comparator.comparing(rows::get, by).thenComparing(Comparator.reverseOrder()))
        .orElse(0);
  }

  private static int filled(ObjectNode row) {
    return SourceFields.of(List.of(row)).stream().mapToInt(f -> f.values().size()).sum();
  }
}
