package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what is wrong, so that all of it is reported together, nothing twice. Not thread-safe.
 */
public final class Faults {

  private final Set<Fault> all = new LinkedHashSet<>();

  public void add(Fault fault) {
    all.add(fault);
  }

  public void addAll(Collection<Fault> faults) {
    all.addAll(faults);
  }

  /** Adds those that stand where nothing is reported yet: the rest follows from what is. */
  public void addElsewhere(Faults others) {
    Set<String> places = all.stream().map(Fault::place).collect(Collectors.toSet());
    others.all.stream().filter(fault -> !places.contains(fault.place())).forEach(all::add);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many so far. */
  public int size() {
    return all.size();
  }

  /** By file, line and column. */
  public List<Fault> sorted() {
    return all.stream()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column))
        .toList();
  }
}
