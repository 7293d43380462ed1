package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A deed with BPN's own fields, numbers as text, digit for digit. Its id names deed, parcel and
 * content: a deed that is read again is the same message, a corrected one another.
 */
record Deed(String id, byte[] body) {

  private static final int LONGEST_NAME = 60;

  static Deed of(JsonNode deed) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : deed.properties()) {
      fields.set(field.getKey().strip(), asText(field.getValue()));
    }
    byte[] body = fields.toString().getBytes(StandardCharsets.UTF_8);
    return new Deed(
        named(fields, "NOMOR_AKTA") + "." + named(fields, "NOP") + "." + ContentHash.of(body),
        body);
  }

  private static JsonNode asText(JsonNode value) {
    return value.isNumber()
        ? JsonNodeFactory.instance.textNode(value.decimalValue().toPlainString())
        : value;
  }

  private static String named(ObjectNode deed, String field) {
    String text = deed.path(field).asText().strip().replaceAll("\\p{Cntrl}", "");
    return text.substring(0, Math.min(text.length(), LONGEST_NAME));
  }
}
