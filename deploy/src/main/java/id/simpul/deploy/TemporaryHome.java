package id.simpul.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * The directory of a hub that is started to show something. It holds keys and goes with the hub,
 * also when that is ended by Ctrl-C.
 */
public final class TemporaryHome {

  private final Path directory;

  private TemporaryHome(Path directory) {
    this.directory = directory;
  }

  /** A new one, readable for this user alone. */
  public static TemporaryHome create() throws IOException {
    TemporaryHome home = new TemporaryHome(Files.createTempDirectory("simpul-demo"));
    // Runs when the hub has been closed and writes no more.
    SpringApplication.getShutdownHandlers().add(home::atTheEnd);
    return home;
  }

  public Path directory() {
    return directory;
  }

  private void atTheEnd() {
    try {
      remove();
    } catch (IOException | UncheckedIOException e) {
      System.err.println(directory + " holds keys and could not be removed: " + e);
    }
  }

  /** After the hub was closed; does nothing the second time. */
  public void remove() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
