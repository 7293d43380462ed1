package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.impl.AbstractNode;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.Scope;

/** A part of a mapping that runs again and again: each time is a step. */
final class Counted extends AbstractNode {

  private final ExpressionNode part;

  Counted(ExpressionNode part) {
    super(null);
    this.part = part;
  }

  @Override
  public JsonNode apply(Scope scope, JsonNode input) {
    Budget.current().spend(1);
    return part.apply(scope, input);
  }
}
