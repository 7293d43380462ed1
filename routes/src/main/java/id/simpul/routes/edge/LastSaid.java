package id.simpul.routes.edge;

import id.simpul.connectors.state.StateFile;
import id.simpul.routes.edge.EdgeStates.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each edge said last, over restarts of the centre: a file for each, with the time when it
 * came in the first line and the status in the second. Thread-safe for different edges.
 */
final class LastSaid {

  private static final Logger LOG = LoggerFactory.getLogger(LastSaid.class);

  private final Path directory;

  LastSaid(Path directory) {
    this.directory = directory;
  }

  /** Empty too when it cannot be read: the edge says it again in half a minute. */
  Optional<Heard> of(String edge) {
    try {
      Optional<String> text = file(edge).read();
      return text.isPresent() ? Optional.of(heard(text.get())) : Optional.empty();
    } catch (IOException | DateTimeException e) {
      LOG.warn("edge {}: what it said last cannot be read: {}", edge, e.toString());
      return Optional.empty();
    }
  }

  private static Heard heard(String text) throws IOException {
    String[] lines = text.split("\n", 2);
    byte[] status = lines[lines.length - 1].getBytes(StandardCharsets.UTF_8);
    return new Heard(StatusCodec.decode(status), Instant.parse(lines[0]));
  }

  void keep(String edge, Heard heard) {
    String status = new String(StatusCodec.encode(heard.status()), StandardCharsets.UTF_8);
    try {
      file(edge).write(heard.at() + "\n" + status);
    } catch (IOException e) {
      LOG.warn("edge {}: what it said last cannot be kept: {}", edge, e.toString());
    }
  }

  private StateFile file(String edge) {
    return new StateFile(directory, "edges", edge);
  }
}
