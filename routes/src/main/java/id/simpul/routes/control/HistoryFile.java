package id.simpul.routes.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file to which one line of JSON is added per entry, and nothing ever changed. */
final class HistoryFile {

  private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

  private final Path file;

  HistoryFile(Path file) {
    this.file = file;
  }

  /** On disk when this returns. */
  synchronized void add(Recorded entry) {
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel out =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        // A line that a crash cut short keeps its own line.
        ByteBuffer line =
            ByteBuffer.wrap(
                ((out.size() == 0 ? "" : "\n") + text(entry)).getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
          out.write(line);
        }
        out.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Oldest first; lines that cannot be read are left out and named in the log. */
  synchronized List<Recorded> all() {
    List<Recorded> all = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        read(line).ifPresent(all::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private Optional<Recorded> read(String line) {
    try {
      return Optional.of(entry(Json.parse(line.getBytes(StandardCharsets.UTF_8))));
    } catch (MalformedBody | IllegalArgumentException | java.time.DateTimeException e) {
      LOG.warn("a line of {} cannot be read: {}", file, e.getMessage());
      return Optional.empty();
    }
  }

  private static String text(Recorded entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", entry.at().toString()).put("what", entry.what().name());
    json.put("version", entry.version()).put("asked", entry.asked());
    json.put("who", entry.change().who()).put("why", entry.change().why());
    entry.change().commit().ifPresent(commit -> json.put("commit", commit));
    entry.changes().forEach(json.putArray("changes")::add);
    return new String(Json.write(json), StandardCharsets.UTF_8);
  }

  private static Recorded entry(JsonNode json) {
    List<String> changes = new ArrayList<>();
    json.path("changes").forEach(change -> changes.add(change.asText()));
    Optional<String> commit = Optional.ofNullable(json.path("commit").asText(null));
    return new Recorded(
        Instant.parse(json.path("at").asText()),
        Recorded.What.valueOf(json.path("what").asText()),
        json.path("version").asText(),
        json.path("asked").asText(),
        new Change(json.path("who").asText(), json.path("why").asText(), commit),
        changes);
  }
}
