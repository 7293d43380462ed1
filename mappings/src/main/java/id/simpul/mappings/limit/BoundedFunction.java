package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.Set;

/**
 * A function that is paid for by what it looks at: the texts that it is given, of some functions
 * all of a value, and of those that make a number of a text the square of it.
 *
 * @param looksAt how many of its arguments
 * @param whole whether it looks at arrays and objects as a whole
 * @param eachMember whether it goes through the members of arrays
 * @param toNumber whether it makes numbers of texts
 */
record BoundedFunction(
    Function function, int looksAt, boolean whole, boolean eachMember, boolean toNumber)
    implements Function {

  private static final int MEMBERS_PER_STEP = 16;

  /** The compiler puts it in the place of {@code contains}; it looks at its first argument only. */
  private static final String CONTAINS_FAST = "optimized-static-contains";

  private static final Set<String> WHOLE =
      Set.of("contains", CONTAINS_FAST, "flatten", "hash-int", "index-of", "string", "to-json");
  private static final Set<String> EACH_MEMBER =
      Set.of("all", "any", "array", "sum", "zip", "zip-with-index");
  private static final Set<String> TO_NUMBER = Set.of("number", "format-time", "uuid");

  static Function of(Function function) {
    String name = function.getName();
    int looksAt = name.equals(CONTAINS_FAST) ? 1 : function.getMaxArguments();
    return new BoundedFunction(
        function,
        looksAt,
        WHOLE.contains(name),
        EACH_MEMBER.contains(name),
        TO_NUMBER.contains(name));
  }

  @Override
  public String getName() {
    return function.getName();
  }

  @Override
  public int getMinArguments() {
    return function.getMinArguments();
  }

  @Override
  public int getMaxArguments() {
    return function.getMaxArguments();
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    long steps = 0;
    for (int i = 0; i < Math.min(looksAt, arguments.length); i++) {
      steps += steps(arguments[i]);
    }
    // Most calls are of a short text and cost less than to look up the budget.
    if (steps > 0) {
      Budget.current().spend(steps);
    }
    return function.call(input, arguments);
  }

  private long steps(JsonNode argument) {
    if (argument instanceof TextNode text) {
      long steps = text.textValue().length() / Budget.CHARACTERS_PER_STEP;
      return toNumber ? steps * steps : steps;
    }
    if (whole) {
      return Weight.stepsOf(argument);
    }
    return eachMember ? argument.size() / MEMBERS_PER_STEP : 0;
  }
}
