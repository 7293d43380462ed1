package id.simpul.mappings.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import id.simpul.mappings.tables.CodeTable;
import id.simpul.mappings.tables.CodeTables;
import id.simpul.mappings.tables.MissingEntry;

/**
 * {@code table("name", value)}: the value's target in the participant's own table, as text; null
 * for null. A value without an entry ends the mapping with {@link NoEntry}: a guess would be
 * delivered, and a null would be sent on as if it were meant.
 */
record TableFunction(CodeTables tables) implements Function {

  static final String NAME = "table";

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getMinArguments() {
    return 2;
  }

  @Override
  public int getMaxArguments() {
    return 2;
  }

  @Override
  public JsonNode call(JsonNode input, JsonNode[] arguments) {
    String name = arguments[0].asText();
    CodeTable table =
        tables.find(name).orElseThrow(() -> new JsltException("there is no table " + name));
    if (arguments[1].isNull()) {
      return NullNode.instance;
    }
    if (!arguments[1].isValueNode()) {
      throw new JsltException("table " + name + " was asked for what is not a plain value");
    }
    String value = arguments[1].asText();
    return TextNode.valueOf(
        table.target(value).orElseThrow(() -> new NoEntry(new MissingEntry(name, value))));
  }
}
