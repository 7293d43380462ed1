package id.simpul.mappings.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a JSLT text into words and signs, comments left out. A text that is still being written is
 * split as far as it goes: a string that is not closed ends with its line.
 */
final class Tokens {

  private static final Pattern NEXT =
      Pattern.compile(
          "(?<blank>\\s+|//[^\\n]*)"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+(?:\"|(?=\\n)|\\\\?$))"
              + "|(?<variable>\\$[A-Za-z0-9_-]*)"
              + "|(?<name>[A-Za-z_][A-Za-z0-9_-]*(?::[A-Za-z_][A-Za-z0-9_-]*)?)"
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
              + "|(?<sign>.)",
          Pattern.DOTALL);

  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher next = NEXT.matcher(text);
    while (next.find()) {
      for (Token.Kind kind : Token.Kind.values()) {
        if (next.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
          tokens.add(new Token(kind, next.group(), next.start(), next.end()));
        }
      }
    }
    return tokens;
  }

  /** Whether an offset lies in a comment. */
  static boolean inComment(String text, int offset) {
    Matcher next = NEXT.matcher(text);
    while (next.find() && next.start() < offset) {
      if (next.end() >= offset && next.group().startsWith("//")) {
        return true;
      }
    }
    return false;
  }
}
