package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a message an agreement does not grant. */
final class LeftOut {

  private LeftOut() {}

  /** Pointers of the outermost ones. */
  static Set<String> of(JsonNode whole, JsonNode granted) {
    Set<String> left = new TreeSet<>();
    compare("", whole, granted, left);
    return left;
  }

  private static void compare(String at, JsonNode whole, JsonNode granted, Set<String> into) {
    if (granted == null || granted.isMissingNode()) {
      into.add(at);
      return;
    }
    whole
        .properties()
        .forEach(f -> compare(at + "/" + f.getKey(), f.getValue(), granted.path(f.getKey()), into));
  }
}
