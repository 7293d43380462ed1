package id.simpul.mappings.skeleton;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A canonical field that is left to a person.
 *
 * @param candidates fields of the sample that could be meant, the likeliest first
 */
public record Question(TargetField target, Doubt doubt, List<SourceField> candidates) {

  /** Where the values that are there help to answer. */
  private static final Set<Doubt> COUNTED =
      Set.of(
          Doubt.OTHER_CODES,
          Doubt.UNCLEAR_FLAG,
          Doubt.OTHER_VALUES,
          Doubt.DAY_OR_MONTH,
          Doubt.MIXED_ORDERS,
          Doubt.THOUSANDS);

  public Question {
    candidates = List.copyOf(candidates);
  }

  /** For instance {@code [?] title: which of: perihal, subjek}. */
  public String sentence(boolean indonesian) {
    String names = candidates.stream().map(SourceField::name).collect(Collectors.joining(", "));
    return "[?] "
        + target.name()
        + needed(indonesian)
        + ": "
        + doubt.sentence(names, indonesian)
        + facts(indonesian);
  }

  /** Questions are printed and stay in mappings, which are passed on. */
  private boolean personal() {
    return target.isPersonal() || Vocabulary.SHIPPED.personal(candidates.get(0).path());
  }

  private String needed(boolean indonesian) {
    if (!target.required()) {
      return "";
    }
    return indonesian ? " (wajib)" : " (required)";
  }

  private String facts(boolean indonesian) {
    StringBuilder facts = new StringBuilder();
    if (!target.codes().isEmpty()) {
      facts.append(indonesian ? "; salah satu dari " : "; one of ");
      facts.append(String.join(", ", target.codes()));
    }
    boolean counts = COUNTED.contains(doubt);
    if (counts && !candidates.isEmpty() && !personal()) {
      facts.append(indonesian ? "; di contoh: " : "; in the sample: ");
      facts.append(candidates.get(0).counted());
    }
    return facts.toString();
  }
}
