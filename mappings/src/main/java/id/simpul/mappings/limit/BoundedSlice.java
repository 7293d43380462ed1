package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.impl.AbstractNode;
import com.schibsted.spt.data.jslt.impl.ArraySlicer;
import com.schibsted.spt.data.jslt.impl.Scope;

/** A part of a text, {@code $text[0 : 10]}: paid for as it is a copy. */
final class BoundedSlice extends AbstractNode {

  private final ArraySlicer slice;

  BoundedSlice(ArraySlicer slice) {
    super(slice.getLocation());
    this.slice = slice;
  }

  @Override
  public JsonNode apply(Scope scope, JsonNode input) {
    JsonNode part = slice.apply(scope, input);
    if (part.isTextual()) {
      Budget.current().spendText(part.textValue().length());
    }
    return part;
  }
}
