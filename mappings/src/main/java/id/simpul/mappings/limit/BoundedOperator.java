package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.impl.AbstractNode;
import com.schibsted.spt.data.jslt.impl.AbstractOperator;
import com.schibsted.spt.data.jslt.impl.DivideOperator;
import com.schibsted.spt.data.jslt.impl.MinusOperator;
import com.schibsted.spt.data.jslt.impl.MultiplyOperator;
import com.schibsted.spt.data.jslt.impl.Scope;

/**
 * An operator whose work grows with its operands, {@code +}, {@code -}, {@code *}, {@code /},
 * {@code ==} or {@code !=}: paid for before it is done.
 */
final class BoundedOperator extends AbstractNode {

  private final AbstractOperator operator;
  private final boolean repeats;
  private final boolean toNumber;

  BoundedOperator(AbstractOperator operator) {
    super(operator.getLocation());
    this.operator = operator;
    this.repeats = operator instanceof MultiplyOperator;
    this.toNumber = operator instanceof MinusOperator || operator instanceof DivideOperator;
  }

  @Override
  public JsonNode apply(Scope scope, JsonNode input) {
    JsonNode left = operator.getLeft().apply(scope, input);
    JsonNode right = operator.getRight().apply(scope, input);
    boolean texts = left.isTextual() || right.isTextual();
    if (texts || left.isContainerNode() && right.isContainerNode()) {
      Budget.current().spend(steps(left, right));
    }
    return operator.perform(left, right);
  }

  private long steps(JsonNode left, JsonNode right) {
    if (toNumber) {
      return Weight.stepsToNumber(left) + Weight.stepsToNumber(right);
    }
    return repeats
        ? Weight.stepsOf(left.isTextual() ? left : right) * times(left, right)
        : (long) Weight.stepsOf(left) + Weight.stepsOf(right);
  }

  /** A short text is one step: repeated, each time is one. */
  private static long times(JsonNode left, JsonNode right) {
    return Math.max(1, Math.max(left.intValue(), right.intValue()));
  }
}
