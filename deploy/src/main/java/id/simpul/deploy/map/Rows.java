package id.simpul.deploy.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.connectors.files.SampleMessages;
import id.simpul.mappings.participant.ConnectorUse;
import id.simpul.routes.configuration.MappingSide;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes messages of the rows of a file, as the participant's source would. */
final class Rows implements Questions.Question {

  private static final int MOST = 100;

  private final Workspace workspace;

  Rows(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String type() {
    return "application/octet-stream";
  }

  /** The query names participant, flow and kind, and the file's name, whose ending counts. */
  @Override
  public JsonNode answer(byte[] body, URI address) throws Refusal, IOException {
    Map<String, String> query = query(address);
    MappingSide side =
        workspace.side(
            query.getOrDefault("participant", ""),
            query.getOrDefault("flow", ""),
            query.getOrDefault("kind", ""));
    Path file = Files.createTempFile("simpul-map", ".rows");
    try {
      Files.write(file, body);
      return answer(
          SampleMessages.of(
              file,
              query.getOrDefault("name", ""),
              side.source().map(ConnectorUse::parameters).orElse(Map.of()),
              MOST));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static JsonNode answer(SampleMessages read) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode messages = answer.putArray("messages");
    read.messages().forEach(message -> messages.add(ReadableJson.of(message)));
    read.faults().forEach(answer.putArray("faults")::add);
    return answer;
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> query = new TreeMap<>();
    String raw = address.getRawQuery() == null ? "" : address.getRawQuery();
    for (String pair : raw.split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        query.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
