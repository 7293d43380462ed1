package id.simpul.connectors.bpn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What BPN asks, without the login that it puts beside it. The NOP has 18 digits; names of fields
 * are in capitals, whatever BPN wrote.
 */
record LandQuestion(ObjectNode fields) {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-]");
  private static final Pattern NOP = Pattern.compile("[0-9]{18}");

  /** The fields of a body under their names in capitals, values as text. */
  static ObjectNode inCapitals(JsonNode body) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (field.getValue().isValueNode() && !field.getValue().isNull()) {
        String name = field.getKey().strip().toUpperCase(Locale.ROOT);
        fields.put(name, field.getValue().asText().strip());
      }
    }
    return fields;
  }

  /** Empty when the NOP, dotted or plain, has not 18 digits. */
  static Optional<LandQuestion> of(ObjectNode asked) {
    String nop = SEPARATORS.matcher(asked.path("NOP").asText()).replaceAll("");
    ObjectNode fields = asked.deepCopy();
    fields.remove("USERNAME");
    fields.remove("PASSWORD");
    fields.put("NOP", nop);
    return Optional.of(new LandQuestion(fields)).filter(q -> NOP.matcher(nop).matches());
  }

  byte[] body() {
    return fields.toString().getBytes(StandardCharsets.UTF_8);
  }
}
