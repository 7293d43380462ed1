package id.simpul.routes.configuration;

import id.simpul.mappings.fault.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be referred to by id.
 *
 * @param usable those that were read
 * @param faulty ids of those that are there but cannot be used: a reference to one of them is not
 *     reported again
 */
record Ids<T>(Map<String, T> usable, Set<String> faulty) {

  Optional<T> find(String id) {
    return Optional.ofNullable(usable.get(id));
  }

  boolean isMissing(String id) {
    return !usable.containsKey(id) && !faulty.contains(id);
  }

  /** {@code Did you mean X? } with a space after it, or nothing. */
  String hint(String written) {
    return Nearest.hint(written, usable.keySet());
  }
}
