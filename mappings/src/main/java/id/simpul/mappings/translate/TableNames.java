package id.simpul.mappings.translate;

import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.tables.CodeTables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds calls of {@code table("name", …)} in a JSLT text whose table is not there: the compiler
 * does not look at arguments, so that without this the first message would find out.
 */
final class TableNames {

  private static final Pattern CALL = Pattern.compile("\\btable\\s*\\(\\s*\"([^\"\\\\]*)\"");

  private final String path;
  private final String text;
  private final CodeTables tables;
  private final List<DoesNotCompile.Problem> problems = new ArrayList<>();

  private TableNames(String path, String text, CodeTables tables) {
    this.path = path;
    this.text = text;
    this.tables = tables;
  }

  static List<DoesNotCompile.Problem> problems(String path, String text, CodeTables tables) {
    TableNames names = new TableNames(path, text, tables);
    names.check();
    return names.problems;
  }

  private void check() {
    Matcher call = CALL.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        at = afterString(at + 1);
      } else if (text.startsWith("//", at)) {
        at = afterLine(at);
      } else if (call.region(at, text.length()).lookingAt()) {
        check(at, call.group(1));
        at = call.end();
      } else {
        at++;
      }
    }
  }

  private void check(int at, String name) {
    if (tables.find(name).isEmpty()) {
      int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
      problems.add(
          new DoesNotCompile.Problem(
              path,
              line,
              0,
              "there is no table " + name + " in the participant's folder.",
              Nearest.hint(name, tables.names()) + "Add tables/" + name + ".csv."));
    }
  }

  private int afterString(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int afterLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
