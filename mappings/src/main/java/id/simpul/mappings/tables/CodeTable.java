package id.simpul.mappings.tables;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One participant's codes for ours, or ours for its: text to text, exactly. White space around a
 * value does not count, capital letters do. Immutable.
 */
public final class CodeTable {

  /** No-break spaces, byte order marks and zero-width characters come with pasted text. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\u00a0\\ufeff\\u200b]+|[\\s\\u00a0\\ufeff\\u200b]+$");

  private final Map<String, String> entries;

  CodeTable(Map<String, String> entries) {
    this.entries = Map.copyOf(entries);
  }

  /** Empty where there is no entry: nothing is guessed. */
  public Optional<String> target(String source) {
    return Optional.ofNullable(entries.get(bare(source)));
  }

  static String bare(String value) {
    return isBare(value) ? value : AROUND.matcher(value).replaceAll("");
  }

  /** Most are, and then need no expression. */
  private static boolean isBare(String value) {
    return !value.isEmpty() && plain(value.charAt(0)) && plain(value.charAt(value.length() - 1));
  }

  private static boolean plain(char c) {
    return c > ' ' && c < '\u007f';
  }
}
