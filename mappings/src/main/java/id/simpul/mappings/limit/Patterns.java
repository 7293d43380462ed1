package id.simpul.mappings.limit;

import com.schibsted.spt.data.jslt.JsltException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions, compiled once; those that messages bring do not fill the memory. */
final class Patterns {

  private static final int MAX_KEPT = 1_000;
  private static final int MAX_LENGTH = 10_000;
  private static final Map<String, Pattern> KEPT = new ConcurrentHashMap<>();

  private Patterns() {}

  static Pattern of(String expression) {
    Pattern kept = KEPT.get(expression);
    return kept == null ? compile(expression) : kept;
  }

  private static Pattern compile(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw new OverLimit(MAX_LENGTH + " characters of a regular expression");
    }
    if (KEPT.size() >= MAX_KEPT) {
      KEPT.clear();
    }
    if (Repetitions.areTooMany(expression)) {
      throw new OverLimit(Repetitions.MAX + " repetitions in a regular expression");
    }
    try {
      Pattern pattern = Pattern.compile(expression);
      KEPT.put(expression, pattern);
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new JsltException("a regular expression is wrong: " + e.getDescription());
    }
  }
}
