package id.simpul.connectors.bpjs;

import java.util.regex.Pattern;

/** Patterns of what BPJS writes, in whatever case. */
final class Texts {

  /** Recognises nothing. */
  static final Pattern NONE = Pattern.compile("(?!)");

  private Texts() {}

  /** Empty text recognises nothing. */
  static Pattern pattern(String pattern) {
    return pattern.isEmpty() ? NONE : Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
