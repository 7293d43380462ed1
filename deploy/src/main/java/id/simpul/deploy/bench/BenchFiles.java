package id.simpul.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unpacks the benchmark's own configuration. */
final class BenchFiles {

  private static final List<String> SHARED =
      List.of("canonical/bench.v1.schema.json", "flows/bench.yaml");

  private static final List<String> PAIR =
      List.of(
          "agreements/bench.yaml",
          "city/bench-sender/participant.yaml",
          "city/bench-sender/to-canonical.jslt",
          "city/bench-receiver/participant.yaml",
          "city/bench-receiver/from-canonical.jslt");

  /** Of a configuration that is whole with its mappings only, so that it stands apart. */
  private static final Map<String, String> FILES =
      Map.of(
          "agreements/bench-files.yaml",
          "bench-files/agreements/bench-files.yaml",
          "city/bench-files/participant.yaml",
          "bench-files/city/bench-files/participant.yaml",
          "city/bench-files/to-canonical.jslt",
          "bench/city/bench-sender/to-canonical.jslt",
          "city/bench-token-receiver/participant.yaml",
          "bench-files/city/bench-token-receiver/participant.yaml",
          "city/bench-token-receiver/from-canonical.jslt",
          "bench/city/bench-receiver/from-canonical.jslt");

  private BenchFiles() {}

  /** One sender and one receiver. */
  static void unpack(Path directory) throws IOException {
    for (String name : SHARED) {
      write(directory.resolve(name), text(name));
    }
    for (String name : PAIR) {
      write(directory.resolve(name), text(name));
    }
  }

  /** A sender of files, and a receiver that wants a token. */
  static void unpackFiles(Path directory) throws IOException {
    for (String name : SHARED) {
      write(directory.resolve(name), text(name));
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      write(directory.resolve(file.getKey()), resource(file.getValue()));
    }
  }

  /** Where the receivers are, one or numbered, as the hub's environment names it. */
  static Map<String, String> receiversAt(String url, int pairs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BENCH_RECEIVER_URL", url);
    for (int i = 0; i < pairs; i++) {
      environment.put("BENCH_RECEIVER_" + i + "_URL", url);
    }
    return environment;
  }

  /** Senders and receivers by twos, each two with an agreement of their own. */
  static void unpackPairs(Path directory, int pairs) throws IOException {
    for (String name : SHARED) {
      write(directory.resolve(name), text(name));
    }
    for (int i = 0; i < pairs; i++) {
      for (String name : PAIR) {
        write(directory.resolve(numbered(name, i)), numbered(text(name), i));
      }
    }
  }

  private static String numbered(String text, int i) {
    return text.replace("bench-sender", "bench-sender-" + i)
        .replace("bench-receiver", "bench-receiver-" + i)
        .replace("agreements/bench.yaml", "agreements/bench-" + i + ".yaml")
        .replace("agreement: bench", "agreement: bench-" + i);
  }

  private static String text(String name) throws IOException {
    return resource("bench/" + name);
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = BenchFiles.class.getResourceAsStream("/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
