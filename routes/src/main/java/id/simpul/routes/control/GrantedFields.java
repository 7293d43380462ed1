package id.simpul.routes.control;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.control.Plan.Change;
import id.simpul.routes.control.Plan.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what receivers may see of senders' messages. */
final class GrantedFields {

  private GrantedFields() {}

  private record Side(String flow, String from, String to) {}

  private static final Comparator<Field> ORDER =
      Comparator.comparing(Field::to)
          .thenComparing(Field::flow)
          .thenComparing(Field::from)
          .thenComparing(Field::change)
          .thenComparing(Field::pointer);

  static List<Field> compare(Configuration before, Configuration after) {
    Map<Side, Set<String>> was = granted(before);
    Map<Side, Set<String>> becomes = granted(after);
    List<Field> fields = new ArrayList<>();
    becomes.forEach(
        (side, now) -> add(fields, Change.ADDED, side, minus(now, was.get(side)), after));
    was.forEach(
        (side, old) -> add(fields, Change.REMOVED, side, minus(old, becomes.get(side)), before));
    fields.sort(ORDER);
    return fields;
  }

  private static void add(
      List<Field> into, Change change, Side side, Set<String> pointers, Configuration of) {
    CanonicalSchema schema = of.flow(side.flow()).orElseThrow().schema();
    for (String pointer : pointers) {
      if (!pointers.contains(parent(pointer))) {
        into.add(
            new Field(
                change, side.flow(), side.from(), side.to(), pointer, schema.isPersonal(pointer)));
      }
    }
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> left = new TreeSet<>(all);
    if (without != null) {
      left.removeAll(without);
    }
    return left;
  }

  private static Map<Side, Set<String>> granted(Configuration configuration) {
    Map<Side, Set<String>> granted = new HashMap<>();
    for (List<Agreement> agreements : configuration.agreements().values()) {
      for (Agreement a : agreements) {
        CanonicalSchema schema = configuration.flow(a.flow()).orElseThrow().schema();
        granted
            .computeIfAbsent(new Side(a.flow(), a.from(), a.to()), side -> new TreeSet<>())
            .addAll(fields(schema, a.fields().pointers()));
      }
    }
    return granted;
  }

  private static List<String> fields(CanonicalSchema schema, List<String> pointers) {
    return schema.fields().stream()
        .filter(field -> pointers.isEmpty() || isBelowOne(field, pointers))
        .toList();
  }

  private static boolean isBelowOne(String field, List<String> pointers) {
    return pointers.stream().anyMatch(p -> field.equals(p) || field.startsWith(p + "/"));
  }
}
