package id.simpul.mappings.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody meant: the nearest one by edit distance, case not counted. */
public final class Nearest {

  private static final int FARTHEST = 3;

  private Nearest() {}

  /** The nearest name; empty when none is near enough to be a slip of the keyboard. */
  public static Optional<String> to(String written, Collection<String> names) {
    int limit = Math.min(FARTHEST, Math.max(1, written.length() / 3));
    return names.stream()
        .filter(name -> !name.equals(written) && distance(written, name) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code Did you mean X? } with a space after it, or nothing. */
  public static String hint(String written, Collection<String> names) {
    return to(written, names).map(name -> "Did you mean " + name + "? ").orElse("");
  }

  /** Letters to add, drop, replace or swap with their neighbour. */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int edit = Math.min(d[i - 1][j], d[i][j - 1]) + 1;
    int least = Math.min(edit, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
