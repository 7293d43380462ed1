package id.simpul.mappings.files;

import id.simpul.mappings.fault.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong, so that all of it is reported together. Not thread-safe. */
public final class Faults {

  private final List<Fault> all = new ArrayList<>();

  public void add(Fault fault) {
    all.add(fault);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** By file and line. */
  public List<Fault> sorted() {
    return all.stream()
        .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
        .toList();
  }
}
