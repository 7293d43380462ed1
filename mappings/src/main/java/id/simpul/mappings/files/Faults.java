package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what is wrong, so that all of it is reported together, nothing twice. Of millions, which
 * a hostile folder can have, the first hundred thousand are kept. Not thread-safe.
 */
public final class Faults {

  private static final int MAX_KEPT = 100_000;

  private final Set<Fault> all = new LinkedHashSet<>();
  private int added;

  public void add(Fault fault) {
    added++;
    if (all.size() < MAX_KEPT) {
      all.add(fault);
    }
  }

  public void addAll(Collection<Fault> faults) {
    faults.forEach(this::add);
  }

  /** Adds those that stand where nothing is reported yet: the rest follows from what is. */
  public void addElsewhere(Faults others) {
    Set<String> places = all.stream().map(Fault::place).collect(Collectors.toSet());
    others.all.stream().filter(fault -> !places.contains(fault.place())).forEach(this::add);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Grows with each that is added, also with one that is not kept. */
  public int size() {
    return added;
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
