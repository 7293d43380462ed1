package id.simpul.connectors.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/**
 * One small text that a source keeps over restarts, in a file of its own. A crash at any moment
 * leaves the old text or the new one, whole.
 */
public final class StateFile {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,120}");

  private final Path file;

  /**
   * @param kind of source, the name of a directory
   * @param name of this use, unique among its kind; the same after a restart
   * @throws IllegalArgumentException if a name could lead elsewhere
   */
  public StateFile(Path directory, String kind, String name) {
    if (!NAME.matcher(name).matches() || name.startsWith(".")) {
      throw new IllegalArgumentException("a state file's name may hold letters, digits, . _ -");
    }
    file = directory.resolve(kind).resolve(name);
  }

  /**
   * Below the directory that the property {@code simpul.state-dir} names.
   *
   * @throws IllegalArgumentException if it is not set
   */
  public static StateFile of(CamelContext camel, String kind, String name) {
    String directory =
        camel
            .getPropertiesComponent()
            .resolveProperty("simpul.state-dir")
            .orElseThrow(() -> new IllegalArgumentException("simpul.state-dir is not set"));
    return new StateFile(Path.of(directory), kind, name);
  }

  /** What was kept; empty when nothing ever was. */
  public Optional<String> read() throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /** Returns once the text is on disk. */
  public void write(String text) throws IOException {
    Path directory = Files.createDirectories(file.getParent());
    Path next = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel renamed = FileChannel.open(directory, StandardOpenOption.READ)) {
      renamed.force(true);
    }
  }
}
