package id.simpul.mappings.skeleton;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the texts of a column look like as a whole. */
final class Shape {

  private static final Set<String> CLEAR =
      Set.of("true", "false", "ya", "tidak", "tdk", "yes", "no", "1", "0", "y", "n");

  private Shape() {}

  /** {@code 1.234} may be a thousand and more, or one and a fraction. */
  static boolean thousands(List<String> texts) {
    boolean grouped = texts.stream().anyMatch(t -> t.matches("-?[0-9]{1,3}([.,][0-9]{3})+"));
    boolean both = texts.stream().anyMatch(t -> t.matches(".*[0-9][.].*,.*|.*[0-9],.*[.].*"));
    return grouped || both;
  }

  /** {@code T} alone is {@code true} or {@code tidak}. */
  static boolean unclearFlag(List<String> texts) {
    Set<String> words =
        texts.stream().map(t -> t.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    boolean yesBeside = words.contains("y") || words.contains("ya");
    return words.contains("t") && !yesBeside
        || words.stream().anyMatch(w -> !CLEAR.contains(w) && !(w.equals("t") && yesBeside));
  }

  /** Only digits, points, dates or addresses of the web. */
  static boolean noWords(List<String> texts) {
    return !texts.isEmpty()
        && texts.stream()
            .allMatch(t -> !t.matches("(?s).*\\p{L}{2}.*") || t.matches("https?://.*"));
  }

  /** Sixteen digits, six of which can be a birth date. */
  static boolean nik(List<String> texts) {
    return all(texts, "[0-9]{6}([04][1-9]|[1256][0-9]|[37][01])(0[1-9]|1[0-2])[0-9]{6}");
  }

  static boolean phone(List<String> texts) {
    return all(texts, "([+]62|62|08)[0-9 -]{7,14}");
  }

  /** Degrees of Indonesia. */
  static boolean latitude(List<String> texts) {
    return all(texts, "-?([0-9]|10|11)[.,][0-9]{3,}")
        && texts.stream().anyMatch(t -> t.startsWith("-"));
  }

  static boolean longitude(List<String> texts) {
    return all(texts, "(9[4-9]|1[0-3][0-9]|14[01])[.,][0-9]{3,}");
  }

  private static boolean all(List<String> texts, String pattern) {
    return !texts.isEmpty() && texts.stream().allMatch(t -> t.matches(pattern));
  }
}
