package id.simpul.mappings.tables;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All code tables of one participant, by name. Immutable. */
public final class CodeTables {

  /** Of a participant that has none. */
  public static final CodeTables NONE = new CodeTables(Map.of());

  private final Map<String, CodeTable> byName;

  CodeTables(Map<String, CodeTable> byName) {
    this.byName = Map.copyOf(byName);
  }

  public Optional<CodeTable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}
