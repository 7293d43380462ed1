package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.fault.Fault;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.routes.configuration.ConfigurationLoader.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the small configuration in {@code src/test/resources/right}, to be made wrong. */
final class RightConfiguration {

  private static final Path RIGHT = Path.of("src/test/resources/right");
  private static final Catalogue CATALOGUE = new Catalogue();

  private final Path root;

  RightConfiguration(Path root) throws IOException {
    this.root = root;
    try (Stream<Path> files = Files.walk(RIGHT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(RIGHT.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
  }

  Path root() {
    return root;
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).toList();
    }
  }

  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  void write(String file, byte[] content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }

  void write(String file, String content) throws IOException {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails when the text to replace is not there: a test that changes nothing proves nothing. */
  void replace(String file, String from, String to) throws IOException {
    String text = read(file);
    if (!text.contains(from)) {
      throw new AssertionError(file + " does not contain " + from);
    }
    write(file, text.replace(from, to));
  }

  void delete(String file) throws IOException {
    Files.delete(root.resolve(file));
  }

  Loaded load() {
    return new ConfigurationLoader(ConfigurationFiles.of(List.of(root)), CATALOGUE).load(true);
  }

  List<Fault> faults() {
    return load() instanceof Loaded.Faulty faulty ? faulty.faults() : List.of();
  }
}
