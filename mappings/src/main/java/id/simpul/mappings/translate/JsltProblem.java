package id.simpul.mappings.translate;

import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.BuiltinFunctions;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.functions.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a JSLT compiler's exception means, without its grammar's vocabulary. */
final class JsltProblem {

  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Encountered (?:unexpected )?[\" ]*(.*?)[\" ]* at line (\\d+), column (\\d+)",
          Pattern.DOTALL);
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d+), column (\\d+)");
  private static final Pattern NO_FUNCTION = Pattern.compile("No such function: '?([^' ]+)'?");

  private static final Pattern IMPORT = Pattern.compile("it imports ([^,]+),");
  private static final String ADVICE = "Correct the mapping.";

  private final String file;
  private final String text;

  JsltProblem(String file, String text) {
    this.file = file;
    this.text = text;
  }

  DoesNotCompile.Problem of(JsltException e) {
    String message = e.getMessageWithoutLocation();
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return at(e, unexpected.group(2), unexpected.group(3), unexpected(unexpected.group(1)));
    }
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.find()) {
      return at(e, lexical.group(1), lexical.group(2), "a character that cannot stand here.");
    }
    Matcher function = NO_FUNCTION.matcher(message);
    if (function.find()) {
      String name = function.group(1);
      String advice = (Nearest.hint(name, functions()) + ADVICE).strip();
      return problem(e, "there is no function " + name + ".", advice);
    }
    String first = message.lines().findFirst().orElse("").strip();
    return problem(e, first.endsWith(".") ? first : first + ".", ADVICE);
  }

  private DoesNotCompile.Problem at(JsltException e, String line, String column, String reason) {
    return new DoesNotCompile.Problem(
        source(e), Math.max(1, Integer.parseInt(line)), Integer.parseInt(column), reason, ADVICE);
  }

  private DoesNotCompile.Problem problem(JsltException e, String reason, String advice) {
    int line = e.getLine() > 0 ? e.getLine() : importLine(reason);
    return new DoesNotCompile.Problem(source(e), line, Math.max(0, e.getColumn()), reason, advice);
  }

  private String source(JsltException e) {
    return e.getSource() == null ? file : e.getSource();
  }

  /** The compiler does not say where an import stands that cannot be opened. */
  private int importLine(String reason) {
    Matcher named = IMPORT.matcher(reason);
    int at = named.find() ? text.indexOf('"' + named.group(1) + '"') : -1;
    return at < 0 ? 0 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static String unexpected(String token) {
    String shown = token.replaceAll("<[A-Z_]+>", "").replaceAll("[\"\\s]+", " ").strip();
    // The parser names a sign twice, as its kind and as it is written.
    String once = shown.replaceFirst("^(\\S+) \\1$", "$1");
    return once.isEmpty() ? "the text ends too early." : "unexpected " + once + ".";
  }

  private static List<String> functions() {
    List<String> names = new ArrayList<>(BuiltinFunctions.functions.keySet());
    names.addAll(BuiltinFunctions.macros.keySet());
    names.addAll(Functions.names());
    return names;
  }
}
