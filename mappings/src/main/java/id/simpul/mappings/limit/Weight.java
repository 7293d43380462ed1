package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How much would be written of a value, in steps, and how deep it is nested. A value that stands in
 * two places counts twice: a few lines of {@code [$a, $a]} are gigabytes when written.
 */
final class Weight {

  private int steps = 1;
  private int levels = 1;

  /** A value that knows its weight. */
  interface Weighed {
    Weight weight();
  }

  int steps() {
    return steps;
  }

  /** Adds a member under its name, which is written each time too. */
  void add(String name, JsonNode value) {
    more(name.length() / Budget.CHARACTERS_PER_STEP);
    add(value);
  }

  /** Adds a member. */
  void add(JsonNode value) {
    if (value == null || value.isValueNode()) {
      more(steps(value));
    } else {
      Weight of = of(value);
      more(of.steps);
      levels = Math.max(levels, of.levels + 1);
      if (levels > Budget.MAX_LEVELS) {
        throw new OverLimit(Budget.MAX_LEVELS + " levels of nesting");
      }
    }
  }

  private void more(int by) {
    steps += by;
    if (steps > Budget.MAX_STEPS) {
      throw new OverLimit(Budget.MAX_STEPS + " values in one");
    }
  }

  private static int steps(JsonNode value) {
    return value != null && value.isTextual()
        ? 1 + value.textValue().length() / Budget.CHARACTERS_PER_STEP
        : 1;
  }

  private static Weight of(JsonNode container) {
    if (container instanceof Weighed weighed) {
      return weighed.weight();
    }
    Weight weight = new Weight();
    if (container.isObject()) {
      container.properties().forEach(member -> weight.add(member.getKey(), member.getValue()));
    } else {
      container.forEach(weight::add);
    }
    return weight;
  }

  /** What it costs to make a number of the value: for each digit of a text, all before it. */
  static long stepsToNumber(JsonNode value) {
    long steps = value.isTextual() ? steps(value) : 1;
    return steps * steps;
  }

  /** In steps; of a value of the message, by counting. */
  static int stepsOf(JsonNode value) {
    return value.isContainerNode() ? of(value).steps : steps(value);
  }
}
