package id.simpul.connectors.files;

/** What stands in a cell and is not seen: byte order marks, zero-width and other blanks. */
final class Invisible {

  private Invisible() {}

  /** Without what is not seen at both ends, and with one plain blank for those between words. */
  static String strip(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        gap = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        seen.append(gap && !seen.isEmpty() ? " " : "").append(c);
        gap = false;
      }
    }
    return seen.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
