package id.simpul.routes.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;

/** A status as JSON. What a newer edge adds is not read, what an older one lacks is empty. */
final class StatusCodec {

  private static final int MAX_TEXT = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private StatusCodec() {}

  static byte[] encode(EdgeStatus status) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("at", status.at().toString())
            .put("backlog", status.backlog())
            .put("oldestSeconds", status.oldestSeconds())
            .put("diskFreeBytes", status.diskFreeBytes())
            .put("version", status.version())
            .put("configuration", status.configuration())
            .put("files", status.files())
            .put("faults", cut(status.faults()));
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EdgeStatus decode(byte[] bytes) throws IOException {
    JsonNode json = JSON.readTree(bytes);
    try {
      return new EdgeStatus(
          Instant.parse(json.path("at").asText()),
          json.path("backlog").asLong(),
          json.path("oldestSeconds").asLong(),
          json.path("diskFreeBytes").asLong(),
          cut(json.path("version").asText()),
          cut(json.path("configuration").asText()),
          cut(json.path("files").asText()),
          cut(json.path("faults").asText()));
    } catch (DateTimeException e) {
      throw new IOException("it has no time", e);
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
