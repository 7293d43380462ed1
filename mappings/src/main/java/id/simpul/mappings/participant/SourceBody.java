package id.simpul.mappings.participant;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import id.simpul.mappings.xml.Xml;
import java.util.Optional;

/**
 * A body as it came in, read once: well-formed JSON, well-formed XML (a DTD is refused), or one
 * that cannot be read and is only kept.
 *
 * @param bytes the original, byte for byte
 * @param json the parsed value; empty for XML and for what cannot be read
 */
public record SourceBody(byte[] bytes, String mediaType, Optional<JsonNode> json) {

  /**
   * Reads and checks well-formedness.
   *
   * @throws MalformedBody if the bytes are not well-formed in that media type
   */
  public static SourceBody read(byte[] bytes, String mediaType) throws MalformedBody {
    if (mediaType.equals("application/json")) {
      return new SourceBody(bytes, mediaType, Optional.of(Json.parse(bytes)));
    }
    Xml.check(bytes);
    return new SourceBody(bytes, mediaType, Optional.empty());
  }

  /** Of a body that cannot be read: no locator finds anything in it. */
  public static SourceBody unreadable(byte[] bytes, String mediaType) {
    return new SourceBody(bytes, mediaType, Optional.empty());
  }
}
