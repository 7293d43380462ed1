package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands where in a mapping: its brackets with the target's fields that they fill, what a dot
 * means in them, and the names that it gives. Made of the tokens alone, so that a text that does
 * not compile yet has one too.
 */
final class Outline {

  private final List<Token> tokens;
  private final JsonNode sample;
  private final List<Bracket> brackets = new ArrayList<>();
  private final Deque<Bracket> open = new ArrayDeque<>();
  private final Map<String, JsonNode> variables = new HashMap<>();
  private final Set<String> functions = new LinkedHashSet<>();

  Outline(String text, JsonNode sample) {
    this.tokens = Tokens.of(text);
    this.sample = sample;
    for (int i = 0; i < tokens.size(); i++) {
      read(i);
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Bracket> brackets() {
    return brackets;
  }

  /** The variables it sets, each with what it holds of the sample, where that is plain to see. */
  Map<String, JsonNode> variables() {
    return variables;
  }

  /** The functions it defines, with their parameters, as they are called. */
  Set<String> functions() {
    return functions;
  }

  /** The innermost brackets around an offset. */
  Optional<Bracket> around(int offset) {
    Optional<Bracket> innermost = Optional.empty();
    for (Bracket each : brackets) {
      boolean before = tokens.get(each.open()).end() <= offset;
      boolean after = each.close() < 0 || tokens.get(each.close()).start() >= offset;
      innermost = before && after ? Optional.of(each) : innermost;
    }
    return innermost;
  }

  /** What a dot means there. */
  JsonNode context(Optional<Bracket> in) {
    return in.map(Bracket::context).orElse(sample);
  }

  private void read(int i) {
    Token token = tokens.get(i);
    if (token.is("{") || token.is("[") || token.is("(")) {
      open(i, token);
    } else if (token.is("}") || token.is("]") || token.is(")")) {
      close(i);
    } else if (token.kind() == Token.Kind.STRING && sign(i + 1, ":")) {
      inside().filter(Bracket::isObject).ifPresent(b -> b.keys().add(token.content()));
    } else if (token.named("let")) {
      variable(i);
    } else if (token.named("def")) {
      function(i);
    }
  }

  private Optional<Bracket> inside() {
    return Optional.ofNullable(open.peek());
  }

  private void open(int i, Token token) {
    Optional<Bracket> around = inside();
    boolean loopHead = i > 0 && token.is("(") && tokens.get(i - 1).named("for");
    Bracket bracket =
        new Bracket(around, token.text(), i, pointer(i, around), context(around), loopHead);
    brackets.add(bracket);
    open.push(bracket);
  }

  private Optional<String> pointer(int i, Optional<Bracket> around) {
    if (sign(i - 1, "=")) {
      return Optional.empty();
    }
    if (around.isEmpty()) {
      return Optional.of("");
    }
    Bracket outer = around.get();
    if (outer.isObject()) {
      return outer.pointer().flatMap(at -> outer.lastKey().map(key -> at + "/" + escaped(key)));
    }
    return outer.isList() && !tokens.get(i).is("(")
        ? outer.pointer().map(at -> at + "/*")
        : outer.pointer();
  }

  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private void close(int i) {
    Bracket closed = open.poll();
    if (closed == null) {
      return;
    }
    closed.closeAt(i);
    if (closed.isLoopHead()) {
      JsonNode items =
          path(closed.open() + 1, i, closed.context()).orElse(MissingNode.getInstance());
      closed.around().ifPresent(loop -> loop.loopOver(items));
    }
  }

  private void variable(int i) {
    if (i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NAME) {
      int end = i + 4;
      while (end < tokens.size() && tokens.get(end).start() == tokens.get(end - 1).end()) {
        end++;
      }
      Optional<JsonNode> held =
          sign(i + 2, "=") ? path(i + 3, end, context(inside())) : Optional.empty();
      variables.put(tokens.get(i + 1).text(), held.orElse(MissingNode.getInstance()));
    }
  }

  private void function(int i) {
    StringBuilder call = new StringBuilder();
    int at = i + 1;
    while (at < tokens.size() && !tokens.get(at).is(")")) {
      Token token = tokens.get(at);
      if (at > i + 2 && token.kind() == Token.Kind.NAME) {
        variables.put(token.text(), MissingNode.getInstance());
      }
      call.append(token.is(",") ? ", " : token.text());
      at++;
    }
    functions.add(call + ")");
  }

  /** What tokens lead to that are a plain path and nothing else. */
  private Optional<JsonNode> path(int from, int to, JsonNode context) {
    return to > tokens.size()
        ? Optional.empty()
        : PlainPath.of(tokens.subList(from, to)).flatMap(path -> path.value(context, variables));
  }

  private boolean sign(int i, String sign) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
  }
}
