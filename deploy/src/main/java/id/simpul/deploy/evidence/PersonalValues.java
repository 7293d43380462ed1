package id.simpul.deploy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.canonical.CanonicalSchema;
import java.util.ArrayList;
import java.util.List;

/** The values of one message's canonical form that its schema marks as personal. */
final class PersonalValues {

  private final List<String> found = new ArrayList<>();

  private PersonalValues() {}

  static List<String> of(CanonicalSchema schema, JsonNode canonical) {
    PersonalValues values = new PersonalValues();
    values.compare(canonical, schema.masked(canonical));
    return values.found;
  }

  /** What differs was masked. */
  private void compare(JsonNode value, JsonNode masked) {
    if (value.isContainerNode() && value.getNodeType() == masked.getNodeType()) {
      value.fieldNames().forEachRemaining(name -> compare(value.get(name), masked.get(name)));
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        compare(value.get(i), masked.get(i));
      }
    } else if (!value.equals(masked)) {
      collect(value);
    }
  }

  private void collect(JsonNode value) {
    if (value.isContainerNode()) {
      value.forEach(this::collect);
    } else if (!value.isNull()) {
      found.add(value.asText());
    }
  }
}
