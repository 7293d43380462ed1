package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path that names its members one by one, such as {@code .a."b c"[0]} or {@code $person.name}.
 *
 * @param variable that it starts from; empty when it starts from the context
 * @param names of members, {@code []} for an item of a list
 */
record PlainPath(Optional<String> variable, List<String> names) {

  private static final String ITEM = "[]";

  /** Empty when these tokens are more than a path. */
  static Optional<PlainPath> of(List<Token> tokens) {
    int at = 0;
    Optional<String> variable = Optional.empty();
    if (!tokens.isEmpty() && tokens.get(0).kind() == Token.Kind.VARIABLE) {
      variable = Optional.of(tokens.get(0).text().substring(1));
      at = 1;
    }
    List<String> names = new ArrayList<>();
    while (at < tokens.size()) {
      int next = step(tokens, at, names);
      if (next == at) {
        return Optional.empty();
      }
      at = next;
    }
    return tokens.isEmpty() ? Optional.empty() : Optional.of(new PlainPath(variable, names));
  }

  /** Reads one step; the same position when there is none. */
  private static int step(List<Token> tokens, int at, List<String> names) {
    if (tokens.get(at).is(".")) {
      boolean named = at + 1 < tokens.size() && name(tokens.get(at + 1)).isPresent();
      if (named) {
        names.add(name(tokens.get(at + 1)).get());
      }
      return named ? at + 2 : at + 1;
    }
    boolean item =
        at + 2 < tokens.size()
            && tokens.get(at).is("[")
            && tokens.get(at + 1).kind() == Token.Kind.NUMBER
            && tokens.get(at + 2).is("]");
    if (item) {
      names.add(ITEM);
    }
    return item ? at + 3 : at;
  }

  private static Optional<String> name(Token token) {
    return switch (token.kind()) {
      case NAME -> Optional.of(token.text());
      case STRING -> Optional.of(token.content().replace("\\\"", "\"").replace("\\\\", "\\"));
      default -> Optional.empty();
    };
  }

  /** What it leads to; empty where that is nothing of the sample. */
  Optional<JsonNode> value(JsonNode context, Map<String, JsonNode> variables) {
    JsonNode at = variable.map(variables::get).orElse(context);
    for (String name : names) {
      if (at == null) {
        return Optional.empty();
      }
      at = name.equals(ITEM) ? at.path(0) : member(at, name);
    }
    return at == null || at.isMissingNode() ? Optional.empty() : Optional.of(at);
  }

  /** In a loop the context is the list: the first item that has the member stands for all. */
  private static JsonNode member(JsonNode of, String name) {
    if (of.isArray()) {
      for (JsonNode item : of) {
        if (item.has(name)) {
          return item.get(name);
        }
      }
    }
    return of.path(name);
  }
}
