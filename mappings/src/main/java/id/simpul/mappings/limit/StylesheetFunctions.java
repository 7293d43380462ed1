package id.simpul.mappings.limit;

import java.util.Optional;
import java.util.Set;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.SystemFunctionCall;
import net.sf.saxon.expr.instruct.TraceExpression;
import net.sf.saxon.functions.hof.FunctionLiteral;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.value.IntegerValue;

/**
 * Built-in functions of XPath that a stylesheet may not call: those that run another stylesheet,
 * which nobody counts; those that call a function again and again as one step; those that give
 * another value each time.
 */
final class StylesheetFunctions {

  private static final Set<String> UNCOUNTED =
      Set.of(
          "apply",
          "filter",
          "fold-left",
          "fold-right",
          "for-each",
          "for-each-pair",
          "function-lookup",
          "load-xquery-module",
          "sort",
          "transform");
  private static final Set<String> NEVER_THE_SAME =
      Set.of("current-date", "current-dateTime", "current-time", "random-number-generator");
  private static final int MAX_DIGITS = 100;

  private StylesheetFunctions() {}

  static Optional<BeforeCompile.Objection> objection(Expression part) {
    int line = Math.max(0, part.getLocation().getLineNumber());
    if (part instanceof SystemFunctionCall call) {
      String name = call.getFunctionName().getLocalPart();
      return objection(line, name)
          .or(() -> isRounding(call, name) ? rounding(line, name) : Optional.empty());
    }
    StructuredQName named =
        part instanceof FunctionLiteral function
            ? function.getGroundedValue().getFunctionName()
            : null;
    return named == null ? Optional.empty() : objection(line, named.getLocalPart());
  }

  private static Optional<BeforeCompile.Objection> objection(int line, String name) {
    if (NEVER_THE_SAME.contains(name)) {
      return Optional.of(
          new BeforeCompile.Objection(
              line,
              0,
              name + "() gives another value each time.",
              "A message that is sent again must stay the same: take a field of it."));
    }
    return UNCOUNTED.contains(name)
        ? Optional.of(
            new BeforeCompile.Objection(
                line,
                0,
                "the function " + name + "() is not for mappings.",
                "Go through the message's elements with xsl:for-each or xsl:iterate."))
        : Optional.empty();
  }

  /** To a thousand million digits, it works for hours on the number 15. */
  private static boolean isRounding(SystemFunctionCall call, String name) {
    return name.startsWith("round") && call.getArity() == 2 && !isShort(call.getArg(1));
  }

  private static boolean isShort(Expression digits) {
    // It may have been made a step already.
    Expression number = digits instanceof TraceExpression step ? step.getChild() : digits;
    return number instanceof Literal literal
        && literal.getGroundedValue().head() instanceof IntegerValue value
        && Math.abs(value.getDoubleValue()) <= MAX_DIGITS;
  }

  private static Optional<BeforeCompile.Objection> rounding(int line, String name) {
    return Optional.of(
        new BeforeCompile.Objection(
            line,
            0,
            name + "() must say in a plain number to how many digits, at most 100.",
            "Example: round(amount, 2)."));
  }
}
