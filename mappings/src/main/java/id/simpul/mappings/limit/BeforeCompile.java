package id.simpul.mappings.limit;

import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds in a mapping's text what must not reach the compiler or a message. The compiler works out
 * what stands fast, so that {@code "x" * 2000000000} fills the memory before there is a message.
 * And a function that gives another value each time would make another message of a repeat.
 */
public final class BeforeCompile {

  private static final double MAX_CHARACTERS = 1_000_000;
  private static final int MAX_TEXT = 256 << 10;
  private static final Set<String> NEVER_THE_SAME = Set.of("now", "random", "uuid");

  private final Map<String, Constant> lets = new HashMap<>();
  private final List<Objection> objections = new ArrayList<>();

  /**
   * @param line from 1; 0 when it is about the text as a whole
   * @param reason a sentence
   */
  public record Objection(int line, int column, String reason, String advice) {}

  /** At most so many characters, and at most so large a number; a double cannot overflow. */
  private record Constant(double characters, double number) {
    static final Constant NONE = new Constant(0, 0);

    Constant plus(Constant other) {
      return new Constant(characters + other.characters, number + other.number);
    }

    Constant times(Constant other) {
      double factor = Math.max(1, number) * Math.max(1, other.number);
      return new Constant((characters + other.characters) * factor, factor);
    }
  }

  private BeforeCompile() {}

  /** What is wrong with a mapping or an imported file; nothing when the text is no mapping. */
  public static List<Objection> objections(String text) {
    if (text.length() > MAX_TEXT) {
      String reason = "it is longer than " + MAX_TEXT + " characters.";
      return List.of(new Objection(0, 0, reason, "Split it, or make a table of it."));
    }
    BeforeCompile check = new BeforeCompile();
    MappingSyntax.of(text).ifPresent(check::constant);
    return check.objections;
  }

  private Constant constant(SimpleNode node) {
    Constant found =
        switch (node.toString()) {
          case "Let" -> let(node);
          case "FunctionCall" -> call(node);
          case "Chainable" -> chain(node);
          case "MultiplicativeExpr" -> product(node);
          case "BaseExpr" -> base(node);
          default -> sum(node);
        };
    if (found.characters > MAX_CHARACTERS && objections.isEmpty()) {
      String reason = "it makes a text of more than a million characters out of nothing.";
      object(node.jjtGetFirstToken(), reason, "Make the text shorter.");
    }
    return found;
  }

  private Constant sum(SimpleNode node) {
    Constant sum = Constant.NONE;
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      sum = sum.plus(constant((SimpleNode) node.jjtGetChild(i)));
    }
    return sum;
  }

  private Constant product(SimpleNode node) {
    Constant product = constant((SimpleNode) node.jjtGetChild(0));
    for (int i = 1; i < node.jjtGetNumChildren(); i++) {
      product = product.times(constant((SimpleNode) node.jjtGetChild(i)));
    }
    return product;
  }

  private Constant base(SimpleNode node) {
    Token token = node.jjtGetFirstToken();
    return switch (token.kind) {
      case JsltParserConstants.STRING -> new Constant(token.image.length() - 2.0, 0);
      case JsltParserConstants.INTEGER, JsltParserConstants.DECIMAL ->
          new Constant(0, Double.parseDouble(token.image));
      default -> sum(node);
    };
  }

  private Constant let(SimpleNode node) {
    String variable = "$" + node.jjtGetFirstToken().next.image;
    Constant value = sum(node);
    lets.merge(variable, value, (a, b) -> a.characters > b.characters ? a : b);
    return Constant.NONE;
  }

  private Constant chain(SimpleNode node) {
    Token token = node.jjtGetFirstToken();
    sum(node);
    boolean variable =
        token.kind == JsltParserConstants.VARIABLE && token == node.jjtGetLastToken();
    return variable ? lets.getOrDefault(token.image, Constant.NONE) : Constant.NONE;
  }

  /** Of two numbers, uuid() makes the same each time. */
  private Constant call(SimpleNode node) {
    Token token = node.jjtGetFirstToken();
    sum(node);
    if (NEVER_THE_SAME.contains(token.image) && node.jjtGetNumChildren() == 0) {
      String reason = token.image + "() gives another value each time.";
      String advice = "A message that is sent again must stay the same: take a field of it.";
      object(token, reason, advice);
    }
    return Constant.NONE;
  }

  private void object(Token at, String reason, String advice) {
    objections.add(new Objection(at.beginLine, at.beginColumn, reason, advice));
  }
}
