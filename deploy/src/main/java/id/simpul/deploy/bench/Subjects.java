package id.simpul.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the processes that are measured, each with its files in a directory of its own. */
final class Subjects {

  static final String SIMPUL = "Simpul";
  static final String PLAIN = "plain Camel";
  static final String BARE = "bare loop";

  private final Path work;

  Subjects(Path work) {
    this.work = work;
  }

  /** The hub, with so many participants below the given directory. */
  Subject simpul(String directory, Path config, int participants, Map<String, String> environment)
      throws IOException {
    int port = freePort();
    Path home = work.resolve(directory);
    Map<String, String> all = new HashMap<>(environment);
    all.put("SIMPUL_API_RATE_PER_SECOND", "1000000");
    List<String> arguments =
        List.of(
            "run",
            "--home",
            home.toString(),
            "--config",
            config.toString(),
            "--http-port",
            Integer.toString(port));
    return new Subject(
        SIMPUL,
        Launcher.megabytes(participants),
        arguments,
        all,
        log(directory),
        port,
        "/api/v1/flows/bench/messages");
  }

  /** The hub with one sender and one receiver. */
  Subject simpul(CountingSink sink) throws IOException {
    Path config = work.resolve("config");
    BenchFiles.unpack(config);
    return simpul("simpul", config, 2, BenchFiles.receiversAt(sink.url(), 0));
  }

  Subject plain(CountingSink sink) throws IOException {
    int port = freePort();
    List<String> arguments =
        List.of(
            "plain-camel", Integer.toString(port), work.resolve("plain").toString(), sink.url());
    return new Subject(
        PLAIN, Launcher.megabytes(2), arguments, Map.of(), log("plain"), port, "/in");
  }

  Subject bare(CountingSink sink) throws IOException {
    int port = freePort();
    List<String> arguments =
        List.of("bare-loop", Integer.toString(port), work.resolve("bare").toString(), sink.url());
    return new Subject(BARE, Launcher.megabytes(2), arguments, Map.of(), log("bare"), port, "/");
  }

  /** The API keys of all participants of a hub that has started, in the order of their names. */
  List<String> keys(String directory, String participantPrefix) throws IOException {
    return Files.readAllLines(work.resolve(directory).resolve("keys/first-start.txt")).stream()
        .filter(line -> line.startsWith(participantPrefix))
        .sorted()
        .map(line -> line.split(" ")[1])
        .toList();
  }

  private Path log(String name) {
    return work.resolve(name + ".log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
