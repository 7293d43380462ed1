package id.simpul.deploy.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** JSON as it stands in files that people read. */
final class PrettyJson {

  private PrettyJson() {}

  static byte[] bytes(JsonNode json) {
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
