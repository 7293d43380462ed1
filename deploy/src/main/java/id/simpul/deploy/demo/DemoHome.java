package id.simpul.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * The demonstration's directory. It holds keys and goes with the demonstration, also when that is
 * ended by Ctrl-C.
 */
final class DemoHome {

  private final Path directory;

  private DemoHome(Path directory) {
    this.directory = directory;
  }

  static DemoHome create() throws IOException {
    DemoHome home = new DemoHome(Files.createTempDirectory("simpul-demo"));
    // Runs when the hub has been closed and writes no more.
    SpringApplication.getShutdownHandlers().add(home::atTheEnd);
    return home;
  }

  Path directory() {
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
  void remove() throws IOException {
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
