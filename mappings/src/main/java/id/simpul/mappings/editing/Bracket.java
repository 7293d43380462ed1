package id.simpul.mappings.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pair of brackets of a mapping; the second may still be missing. */
final class Bracket {

  private final Optional<Bracket> around;
  private final String sign;
  private final int open;
  private final Optional<String> pointer;
  private final boolean loopHead;
  private final List<String> keys = new ArrayList<>();
  private JsonNode context;
  private int close = -1;

  /**
   * @param open index of the token that opens it
   * @param pointer of the target's field that it fills; empty when it fills none
   * @param context what a dot means in it
   * @param loopHead whether it is the head of a {@code for}
   */
  Bracket(
      Optional<Bracket> around,
      String sign,
      int open,
      Optional<String> pointer,
      JsonNode context,
      boolean loopHead) {
    this.around = around;
    this.sign = sign;
    this.open = open;
    this.pointer = pointer;
    this.context = context;
    this.loopHead = loopHead;
  }

  Optional<Bracket> around() {
    return around;
  }

  boolean isObject() {
    return sign.equals("{");
  }

  boolean isList() {
    return sign.equals("[");
  }

  boolean isLoopHead() {
    return loopHead;
  }

  int open() {
    return open;
  }

  /** Index of the token that closes it; -1 while there is none. */
  int close() {
    return close;
  }

  void closeAt(int token) {
    close = token;
  }

  Optional<String> pointer() {
    return pointer;
  }

  JsonNode context() {
    return context;
  }

  /** From here on a dot means one item of this. */
  void loopOver(JsonNode items) {
    context = items;
  }

  List<String> keys() {
    return keys;
  }

  Optional<String> lastKey() {
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
  }
}
