package id.simpul.connectors.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL statement whose values are named, as {@code :#name}, and never stand in its text. The mark
 * is Camel's, not the bare colon of others, so that PostgreSQL's {@code ::text} stays what it is.
 *
 * @param sql with a question mark for each value
 * @param names of the values, in the order of the question marks
 */
record SqlText(String sql, List<String> names) {

  /** A literal, a quoted name or a comment, which are left alone; or a named value. */
  private static final Pattern PART =
      Pattern.compile(
          "'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|--[^\\n]*|/\\*.*?\\*/|:#([A-Za-z_][A-Za-z0-9_]*)",
          Pattern.DOTALL);

  static SqlText parse(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String name = part.group(1);
      if (name != null) {
        names.add(name);
      }
      part.appendReplacement(sql, Matcher.quoteReplacement(name == null ? part.group() : "?"));
    }
    return new SqlText(part.appendTail(sql).toString(), List.copyOf(names));
  }
}
