package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;

/**
 * {@code nik(text)} and {@code nik(text, birthDate)}, where a null birth date is as if left out.
 */
record NikFunction() implements Function {

  @Override
  public String getName() {
    return "nik";
  }

  @Override
  public int getMinArguments() {
    return 1;
  }

  @Override
  public int getMaxArguments() {
    return 2;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    String nik = text(arguments[0]);
    String birthDate = arguments.length > 1 ? text(arguments[1]) : null;
    return nik == null ? NullNode.instance : Nik.nik(nik, birthDate);
  }

  private static String text(JsonNode argument) {
    return argument.isValueNode() && !argument.isNull() ? argument.asText() : null;
  }
}
