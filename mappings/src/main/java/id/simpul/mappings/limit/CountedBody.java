package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.impl.AbstractNode;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.Scope;

/**
 * The body of a mapping's own function: each call is a step, and calls may not nest without end.
 */
final class CountedBody extends AbstractNode {

  private final ExpressionNode body;

  CountedBody(ExpressionNode body) {
    super(null);
    this.body = body;
  }

  @Override
  public JsonNode apply(Scope scope, JsonNode input) {
    Budget budget = Budget.current();
    budget.spend(1);
    budget.enter();
    try {
      return body.apply(scope, input);
    } finally {
      budget.leave();
    }
  }
}
