package id.simpul.mappings.translate;

import com.schibsted.spt.data.jslt.Function;
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

  private JsltProblem() {}

  static DoesNotCompile.Problem of(String file, JsltException e) {
    String message = e.getMessageWithoutLocation();
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return at(file, unexpected.group(2), unexpected.group(3), unexpected(unexpected.group(1)));
    }
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.find()) {
      return at(file, lexical.group(1), lexical.group(2), "a character that cannot stand here.");
    }
    String source = e.getSource() == null ? file : e.getSource();
    return new DoesNotCompile.Problem(
        source, Math.max(0, e.getLine()), Math.max(0, e.getColumn()), sentence(message));
  }

  private static DoesNotCompile.Problem at(String file, String line, String column, String reason) {
    return new DoesNotCompile.Problem(
        file, Integer.parseInt(line), Integer.parseInt(column), reason);
  }

  private static String unexpected(String token) {
    String text = token.replaceAll("<[A-Z_]+>", "").replaceAll("[\"\\s]+", " ").strip();
    return text.isEmpty() ? "the text ends too early." : "unexpected " + text + ".";
  }

  private static String sentence(String message) {
    Matcher function = NO_FUNCTION.matcher(message);
    if (function.find()) {
      String name = function.group(1);
      return ("there is no function " + name + ". " + Nearest.hint(name, functions())).strip();
    }
    String first = message.lines().findFirst().orElse("").strip();
    return first.endsWith(".") ? first : first + ".";
  }

  private static List<String> functions() {
    List<String> names = new ArrayList<>(BuiltinFunctions.functions.keySet());
    names.addAll(BuiltinFunctions.macros.keySet());
    Functions.ALL.stream().map(Function::getName).forEach(names::add);
    return names;
  }
}
