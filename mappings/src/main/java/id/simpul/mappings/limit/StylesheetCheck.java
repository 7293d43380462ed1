package id.simpul.mappings.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.RangeExpression;
import net.sf.saxon.trace.TraceCodeInjector;

/**
 * Makes each part of a stylesheet a step, while it is compiled, and refuses ranges that are not
 * short and plain: {@code string-join(1 to $n)} is one step and fills the memory; and functions
 * that go round what is counted.
 */
public final class StylesheetCheck extends TraceCodeInjector {

  /** Between plain numbers, the compiler goes through a range by itself, however long it is. */
  private static final Pattern LONG_RANGE =
      Pattern.compile(
          "[0-9)]\\s*to\\b\\s*+(?![0-9]{1,4}(?![0-9]|\\s*([*+-]|div\\b|idiv\\b|mod\\b)))");

  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:x0*([0-9a-fA-F]{1,4})|0*([0-9]{1,5}));");

  private final List<BeforeCompile.Objection> objections = new ArrayList<>();

  /** Looks at the text for what the compiler would work through by itself. */
  public static List<BeforeCompile.Objection> objections(String text) {
    String plain = REFERENCE.matcher(text).replaceAll(StylesheetCheck::character);
    Matcher range = LONG_RANGE.matcher(plain);
    return range.find()
        ? List.of(range(1 + lines(plain, range.start())))
        : StylesheetText.objections(text);
  }

  /** {@code &#116;o} is a range, too. */
  private static String character(MatchResult reference) {
    String hexadecimal = reference.group(1);
    int code =
        hexadecimal == null
            ? Integer.parseInt(reference.group(2))
            : Integer.parseInt(hexadecimal, 16);
    return Matcher.quoteReplacement(code < ' ' ? " " : Character.toString(code));
  }

  /** What was found during compilation. */
  public List<BeforeCompile.Objection> objections() {
    return List.copyOf(objections);
  }

  @Override
  protected boolean isApplicable(Expression part) {
    if (part instanceof RangeExpression) {
      objections.add(range(Math.max(0, part.getLocation().getLineNumber())));
    }
    StylesheetFunctions.objection(part).ifPresent(objections::add);
    return true;
  }

  private static BeforeCompile.Objection range(int line) {
    return new BeforeCompile.Objection(
        line,
        0,
        "a range must be of two plain numbers below 10000.",
        "Go through the message's elements instead, with for-each.");
  }

  private static int lines(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
