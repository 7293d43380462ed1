package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Unpacks the benchmark's own configuration. */
final class BenchFiles {

  private static final List<String> NAMES =
      List.of(
          "canonical/bench.v1.schema.json",
          "flows/bench.yaml",
          "agreements/bench.yaml",
          "city/bench-sender/participant.yaml",
          "city/bench-sender/to-canonical.jslt",
          "city/bench-receiver/participant.yaml",
          "city/bench-receiver/from-canonical.jslt");

  private BenchFiles() {}

  static void unpack(Path directory) throws IOException {
    for (String name : NAMES) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream in = BenchFiles.class.getResourceAsStream("/bench/" + name)) {
        Files.write(file, in.readAllBytes());
      }
    }
  }
}
