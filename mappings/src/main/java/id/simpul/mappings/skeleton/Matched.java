package id.simpul.mappings.skeleton;

import java.util.List;

/**
 * A canonical field that a field of the sample fills, by its name and by all of its values.
 *
 * @param odd texts of the sample that the canonical field will not take
 */
public record Matched(
    TargetField target, SourceField source, Conversion conversion, List<String> odd) {

  public Matched {
    odd = List.copyOf(odd);
  }

  /** For instance {@code [=] reporter.phone <- no_hp}, with how many values will be refused. */
  public String sentence(boolean indonesian) {
    String plain = "[=] " + target.name() + " <- " + source.name();
    if (odd.isEmpty()) {
      return plain;
    }
    return plain
        + (indonesian
            ? " (%d dari %d nilai tidak cocok)".formatted(odd.size(), source.values().size())
            : " (%d of %d values do not fit)".formatted(odd.size(), source.values().size()));
  }
}
