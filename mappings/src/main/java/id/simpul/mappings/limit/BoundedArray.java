package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** An array that a mapping puts together within its budget. */
final class BoundedArray extends ArrayNode implements Weight.Weighed {

  private static final long serialVersionUID = 1L;

  private final transient Budget budget;
  private final transient Weight weight = new Weight();

  BoundedArray(JsonNodeFactory nodes, Budget budget) {
    super(nodes);
    this.budget = budget;
  }

  @Override
  public Weight weight() {
    return weight;
  }

  @Override
  public ArrayNode add(JsonNode value) {
    budget.spend(1);
    weight.add(value);
    return super.add(value);
  }

  @Override
  public ArrayNode add(String value) {
    return add(value == null ? nullNode() : textNode(value));
  }

  @Override
  public ArrayNode addAll(ArrayNode other) {
    budget.spend(other.size());
    other.forEach(weight::add);
    return super.addAll(other);
  }
}
