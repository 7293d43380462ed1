package id.simpul.mappings.samples;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.fault.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Two JSON values compared: one difference for each place where they differ. */
public final class JsonDifference {

  private JsonDifference() {}

  /** Such as {@code /place/code: expected "36.71", got "3671"}; empty when equal. */
  public static List<Difference> between(JsonNode expected, JsonNode actual) {
    List<Difference> found = new ArrayList<>();
    compare("", expected, actual, found);
    return found;
  }

  private static void compare(
      String at, JsonNode expected, JsonNode actual, List<Difference> found) {
    if (expected.equals(actual)) {
      return;
    }
    if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(n -> compare(at + "/" + n, expected.path(n), actual.path(n), found));
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(at + "/" + i, expected.path(i), actual.path(i), found);
      }
    } else {
      found.add(new Difference(at.isEmpty() ? "/" : at, text(expected), text(actual)));
    }
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.toString();
  }
}
