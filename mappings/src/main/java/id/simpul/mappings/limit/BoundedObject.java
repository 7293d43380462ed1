package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object that a mapping puts together within its budget. */
final class BoundedObject extends ObjectNode implements Weight.Weighed {

  private static final long serialVersionUID = 1L;
  private static final int PAID_AT_ONCE = 16;

  private final transient Budget budget;
  private final transient Weight weight = new Weight();
  private transient int fields;

  BoundedObject(JsonNodeFactory nodes, Budget budget) {
    super(nodes);
    this.budget = budget;
  }

  @Override
  public Weight weight() {
    return weight;
  }

  @Override
  public <T extends JsonNode> T set(String name, JsonNode value) {
    add(name, value);
    return super.set(name, value);
  }

  @Override
  public ObjectNode put(String name, String value) {
    JsonNode text = value == null ? nullNode() : textNode(value);
    add(name, text);
    return super.put(name, value);
  }

  @Override
  public <T extends JsonNode> T setAll(ObjectNode other) {
    other.properties().forEach(member -> add(member.getKey(), member.getValue()));
    return super.setAll(other);
  }

  private void add(String name, JsonNode value) {
    weight.add(name, value);
    // That an object is made again and again is counted where it is: its size counts when it is
    // large.
    if (++fields % PAID_AT_ONCE == 0) {
      budget.spend(PAID_AT_ONCE);
    }
  }
}
