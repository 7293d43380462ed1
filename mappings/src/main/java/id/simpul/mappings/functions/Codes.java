package id.simpul.mappings.functions;

/** Codes in the forms that Indonesian systems write. */
final class Codes {

  private static final int[] BLOCKS = {2, 4, 6, 10};

  private Codes() {}

  /**
   * Area code of 2, 4, 6 or 10 digits as Kemendagri writes it: {@code 3671011001} as {@code
   * 36.71.01.1001}.
   */
  static String dotted(String text) {
    String code = digits(text);
    StringBuilder dotted = new StringBuilder();
    int from = 0;
    for (int to : BLOCKS) {
      if (code.length() >= to) {
        dotted.append(from == 0 ? "" : ".").append(code, from, to);
        from = to;
      }
    }
    return from == code.length() && from > 0 ? dotted.toString() : null;
  }

  /** Digits only; invisible characters and separators go. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /**
   * Text without surrounding space; a lone hyphen, which many systems write for "empty", is null.
   */
  static String blankDash(String text) {
    String plain = text.strip();
    return plain.isEmpty() || plain.equals("-") ? null : plain;
  }
}
