package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes the arrays and objects of mappings, each within the budget of its translation. */
final class BoundedNodes extends JsonNodeFactory {

  private static final long serialVersionUID = 1L;

  @Override
  public ArrayNode arrayNode() {
    return new BoundedArray(this, Budget.current());
  }

  @Override
  public ObjectNode objectNode() {
    return new BoundedObject(this, Budget.current());
  }
}
