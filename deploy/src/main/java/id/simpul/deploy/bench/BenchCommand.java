package id.simpul.deploy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code simpul bench}: measures the hub against a bare loop in the same run, turn and turn about.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the main job: 1 KB of JSON by HTTP, durable, 12 fields translated, delivered by HTTP,",
      "against a bare loop that appends, syncs, answers, maps by text and forwards."
    },
    footer = {"", "Example: simpul bench --messages 20000 --rounds 3"})
public final class BenchCommand implements Callable<Integer> {

  @Option(names = "--messages", description = "A round. Default: ${DEFAULT-VALUE}")
  private int messages = 20_000;

  @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}")
  private int rounds = 3;

  @Option(
      names = "--warm-up",
      description = "Messages before the first round. Default: ${DEFAULT-VALUE}")
  private int warmUp = 40_000;

  @Option(names = "--connections", description = "Default: ${DEFAULT-VALUE}")
  private int connections = 16;

  @Override
  public Integer call() throws Exception {
    Path work = Files.createTempDirectory("simpul-bench");
    try (CountingSink sink = new CountingSink();
        Subject hub = hub(work, sink);
        Subject bare = bare(work, sink)) {
      return measure(work, sink, hub, bare);
    } finally {
      delete(work);
    }
  }

  private int measure(Path work, CountingSink sink, Subject hub, Subject bare) throws Exception {
    hub.start();
    bare.start();
    Round ofHub = new Round(hub, hub.generator(key(work)), sink);
    Round ofBare = new Round(bare, bare.generator(""), sink);
    System.out.printf("disk: %.0f syncs a second%n", DiskRate.syncsPerSecond(work));
    System.out.printf("warming with %d messages each ...%n", warmUp);
    ofHub.run("warm", warmUp, connections, 0);
    ofBare.run("warm", warmUp, connections, 0);
    System.out.println(Measured.head());
    Measured last = null;
    for (int i = 0; i < rounds; i++) {
      last = ofHub.run("hub" + i, messages, connections, 0);
      System.out.println(last);
      System.out.println(ofBare.run("bare" + i, messages, connections, 0));
    }
    double half = last.acceptedPerSecond() / 2;
    Measured atHalf = ofHub.run("half", messages, connections, half);
    System.out.printf("at half the rate (%.0f/s):%n%s%n", half, atHalf);
    return last.lost() + last.doubled() == 0 ? 0 : 1;
  }

  private static Subject hub(Path work, CountingSink sink) throws IOException {
    int port = freePort();
    Path config = work.resolve("config");
    BenchFiles.unpack(config);
    List<String> arguments =
        List.of(
            "run",
            "--home",
            work.resolve("home").toString(),
            "--config",
            config.toString(),
            "--http-port",
            Integer.toString(port));
    return new Subject(
        "Simpul",
        arguments,
        Map.of("BENCH_RECEIVER_URL", sink.url(), "SIMPUL_API_RATE_PER_SECOND", "1000000"),
        work.resolve("hub.log"),
        port,
        "/api/v1/flows/bench/messages");
  }

  private static Subject bare(Path work, CountingSink sink) throws IOException {
    int port = freePort();
    List<String> arguments =
        List.of("bare-loop", Integer.toString(port), work.resolve("bare").toString(), sink.url());
    return new Subject("bare loop", arguments, Map.of(), work.resolve("bare.log"), port, "/");
  }

  private static String key(Path work) throws IOException {
    return Files.readAllLines(work.resolve("home/keys/first-start.txt")).stream()
        .filter(line -> line.startsWith("bench-sender "))
        .map(line -> line.split(" ")[1])
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Runs the bare loop as the process that is measured. */
  @Command(name = "bare-loop", hidden = true)
  public static final class Bare implements Callable<Integer> {

    @Parameters(index = "0")
    private int port;

    @Parameters(index = "1")
    private Path file;

    @Parameters(index = "2")
    private URI sink;

    @Override
    public Integer call() throws IOException {
      BareLoop.run(port, file, sink);
      return 0;
    }
  }
}
