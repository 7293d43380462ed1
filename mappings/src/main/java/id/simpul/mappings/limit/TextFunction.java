package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;

/** A function of a mapping. */
record TextFunction(String name, int min, int max, Body body) implements Function {

  /** What it does. */
  interface Body {
    JsonNode of(JsonNode[] arguments);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getMinArguments() {
    return min;
  }

  @Override
  public int getMaxArguments() {
    return max;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    return body.of(arguments);
  }
}
