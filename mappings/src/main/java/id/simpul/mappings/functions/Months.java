package id.simpul.mappings.functions;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Month names as Indonesian systems write them, whole or short, in Indonesian or English. */
final class Months {

  private static final List<List<String>> NAMES =
      List.of(
          List.of("januari", "jan", "january"),
          List.of("februari", "pebruari", "feb", "peb", "february"),
          List.of("maret", "mar", "mrt", "march"),
          List.of("april", "apr"),
          List.of("mei", "may"),
          List.of("juni", "jun", "june"),
          List.of("juli", "jul", "july"),
          List.of("agustus", "agu", "ags", "agt", "agust", "aug", "august"),
          List.of("september", "sep", "sept"),
          List.of("oktober", "okt", "oct", "october"),
          List.of("november", "nopember", "nov", "nop"),
          List.of("desember", "des", "dec", "december"));

  private Months() {}

  /** From 1; empty for any other text. */
  static OptionalInt number(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      if (NAMES.get(i).contains(plain)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
