package id.simpul.mappings.limit;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.impl.RegexpFunction;

/** A function whose second argument is a regular expression, which the compiler looks at. */
record RegexFunction(String name, int arity, TextFunction.Body body)
    implements Function, RegexpFunction {

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getMinArguments() {
    return arity;
  }

  @Override
  public int getMaxArguments() {
    return arity;
  }

  @Override
  public int regexpArgumentNumber() {
    return 1;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    return body.of(arguments);
  }
}
