package id.simpul.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.deploy.identity.OwnerOnly;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * One participant's messages as JSON lines, read page by page, so that a log of any length fits.
 * Each line has {@code message}, {@code events} and {@code evidence} as the API shows them, and
 * {@code original} for what the participant sent: {@code contentType} with {@code text}, or with
 * {@code base64} where it is not UTF-8; absent where the hub keeps it no longer. Of what others
 * sent, only that it came, and the participant's own deliveries.
 */
final class MessageExport {

  private static final int PAGE = 500;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HubClient hub;
  private final String caller;
  private final String participant;
  private final PrintWriter progress;
  private long written;

  MessageExport(HubClient hub, String caller, String participant, PrintWriter progress) {
    this.hub = hub;
    this.caller = caller;
    this.participant = participant;
    this.progress = progress;
  }

  /**
   * @return how many messages
   * @throws IOException if the hub refuses or is gone; the file is not whole then
   */
  long write(Path file) throws IOException, InterruptedException {
    try (OutputStream out = Files.newOutputStream(OwnerOnly.file(file))) {
      search("sender", out);
      search("receiver", out);
    }
    return written;
  }

  private void search(String side, OutputStream out) throws IOException, InterruptedException {
    String query = "/api/v1/messages?limit=" + PAGE + "&" + side + "=" + participant;
    String after = "";
    JsonNode page;
    do {
      page = get(query + after);
      for (JsonNode message : page) {
        boolean own = message.path("sender").asText().equals(participant);
        // What it sent to itself came with what it sent.
        if (own == side.equals("sender")) {
          line(message.path("trackingId").asText(), own, out);
        }
        after = "&after=" + message.path("trackingId").asText();
      }
      progress.println(written + " messages");
      progress.flush();
    } while (page.size() == PAGE);
  }

  private void line(String id, boolean own, OutputStream out)
      throws IOException, InterruptedException {
    String path = "/api/v1/messages/" + id;
    ObjectNode line = (ObjectNode) get(path);
    line.set("evidence", get(path + "/evidence"));
    if (own) {
      original(path + "/original", line);
    } else {
      onlyOwn((ArrayNode) line.at("/message/deliveries"));
      onlyOwn((ArrayNode) line.path("events"));
      onlyOwn((ArrayNode) line.path("evidence"));
    }
    out.write(Json.write(line));
    out.write('\n');
    written++;
  }

  /** An operator's key would show what other receivers got, too. */
  private void onlyOwn(ArrayNode entries) {
    entries.removeIf(
        entry -> {
          String receiver = entry.path("receiver").asText("");
          return !receiver.isEmpty() && !receiver.equals(participant);
        });
  }

  private void original(String path, ObjectNode line) throws IOException, InterruptedException {
    HubClient.Whole answer = hub.whole(caller, path);
    if (answer.status() == OK) {
      line.set("original", body(answer));
    } else if (answer.status() != NOT_FOUND) {
      throw refused(answer);
    }
  }

  private static ObjectNode body(HubClient.Whole answer) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put("contentType", answer.contentType());
    try {
      ByteBuffer bytes = ByteBuffer.wrap(answer.body());
      return original.put("text", StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return original.put("base64", Base64.getEncoder().encodeToString(answer.body()));
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HubClient.Whole answer = hub.whole(caller, path);
    if (answer.status() != OK) {
      throw refused(answer);
    }
    return json(answer);
  }

  private static IOException refused(HubClient.Whole answer) throws IOException {
    JsonNode problem = json(answer);
    return new IOException(problem.path("title").asText() + " " + problem.path("detail").asText());
  }

  private static JsonNode json(HubClient.Whole answer) throws IOException {
    try {
      return answer.answer().json();
    } catch (MalformedBody e) {
      throw new IOException("what answers is no hub, or something between changes its answers", e);
    }
  }
}
