package id.simpul.connectors.database;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of SQL and of error messages that several dialects are made of. */
final class SqlParts {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$.-]{1,128}");

  private SqlParts() {}

  static String questionMarks(List<String> columns) {
    return String.join(", ", Collections.nCopies(columns.size(), "?"));
  }

  static String insert(String table, List<String> columns) {
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table, String.join(", ", columns), questionMarks(columns));
  }

  /**
   * {@code a = EXCLUDED.a, b = EXCLUDED.b} for all but the keys; empty when there are no others.
   */
  static Optional<String> update(List<String> columns, List<String> keys, String from) {
    return assignments(columns, keys, column -> from + column);
  }

  static Optional<String> assignments(
      List<String> columns, List<String> keys, UnaryOperator<String> value) {
    return columns.stream()
        .filter(column -> !keys.contains(column))
        .map(column -> column + " = " + value.apply(column))
        .reduce((all, one) -> all + ", " + one);
  }

  /** A MERGE from {@code s} into {@code t}. */
  static String merge(String target, String source, List<String> columns, List<String> keys) {
    String on = keys.stream().map(k -> "t." + k + " = s." + k).collect(Collectors.joining(" AND "));
    String matched =
        update(columns, keys, "s.").map(set -> " WHEN MATCHED THEN UPDATE SET " + set).orElse("");
    String values = columns.stream().map(c -> "s." + c).collect(Collectors.joining(", "));
    return "MERGE INTO %s %s ON (%s)%s WHEN NOT MATCHED THEN INSERT (%s) VALUES (%s)"
        .formatted(target, source, on, matched, String.join(", ", columns), values);
  }

  /** What the pattern's group holds, if it is a name; empty text otherwise. */
  static String lastName(Pattern pattern, String message) {
    Matcher found = pattern.matcher(message == null ? "" : message);
    return found.matches() ? plainName(found.group(1)) : "";
  }

  /** The name itself, or empty text when it is none: a value must not pass for one. */
  static String plainName(String name) {
    return name != null && PLAIN.matcher(name).matches() ? name : "";
  }
}
