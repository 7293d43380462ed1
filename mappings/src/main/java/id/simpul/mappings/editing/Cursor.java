package id.simpul.mappings.editing;

import java.util.List;
import java.util.Optional;

/**
 * Where somebody writes in a mapping.
 *
 * @param word index of the token that is being written; -1 when none is
 * @param before index of the token before that; -1 when there is none
 * @param from where the word starts
 */
record Cursor(Outline outline, int offset, int word, int before, int from) {

  static Cursor at(int offset, Outline outline) {
    int word = word(offset, outline.tokens());
    return word < 0
        ? new Cursor(outline, offset, -1, lastBefore(offset, outline.tokens()), offset)
        : new Cursor(outline, offset, word, word - 1, outline.tokens().get(word).start());
  }

  private static int word(int offset, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean closed = token.kind() == Token.Kind.STRING && !token.unclosed();
      boolean reached = closed ? offset < token.end() : offset <= token.end();
      boolean written = token.kind() != Token.Kind.SIGN && token.kind() != Token.Kind.NUMBER;
      if (token.start() < offset && reached && written) {
        return i;
      }
    }
    return -1;
  }

  private static int lastBefore(int offset, List<Token> tokens) {
    int last = -1;
    for (int i = 0; i < tokens.size() && tokens.get(i).end() <= offset; i++) {
      last = i;
    }
    return last;
  }

  /** The innermost brackets around it. */
  Optional<Bracket> around() {
    return outline.around(offset);
  }

  /** Whether a member's name is being written: a dot stands right before it. */
  boolean behindDot() {
    return before >= 0 && token(before).is(".") && token(before).end() == from;
  }

  /** Whether the word is of this kind. */
  boolean writes(Token.Kind kind) {
    return word >= 0 && token(word).kind() == kind;
  }

  /** Whether the first argument of a function of this name is being written. */
  boolean inCallOf(String function) {
    return before > 0 && token(before).is("(") && token(before - 1).named(function);
  }

  /** Whether a key of an object may stand here. */
  boolean atKey() {
    boolean object = around().filter(Bracket::isObject).isPresent();
    return object && before >= 0 && (token(before).is("{") || token(before).is(","));
  }

  /** The tokens of the path before the dot; none when the path starts with it. */
  List<Token> path() {
    int start = before;
    while (start > 0 && continues(token(start - 1), token(start))) {
      start--;
    }
    return outline.tokens().subList(start, before);
  }

  private static boolean continues(Token before, Token after) {
    boolean part =
        before.kind() != Token.Kind.SIGN || before.is(".") || before.is("[") || before.is("]");
    boolean keyword =
        before.kind() == Token.Kind.NAME && Completions.KEYWORDS.contains(before.text());
    return before.end() == after.start() && part && !keyword;
  }

  private Token token(int index) {
    return outline.tokens().get(index);
  }
}
