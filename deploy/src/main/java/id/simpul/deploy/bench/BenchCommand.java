package id.simpul.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simpul bench}: measures the hub, on this machine, by its real interfaces. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the main job against a plain Camel route and a bare loop.",
      "The job: 1 KB of JSON by HTTP, durable, 12 fields translated, delivered by HTTP. The plain",
      "route is as a tutorial has it; the loop appends, syncs, answers, maps by text and forwards."
    },
    footer = {
      "",
      "Example: simpul bench --messages 20000 --rounds 3",
      "         simpul bench --participants 1000",
      "         simpul bench --backlog 1000000",
      "         simpul bench --faults 10",
      "         simpul bench --file-rows 100000"
    })
public final class BenchCommand implements Callable<Integer> {

  private static final int KEEPS_RUNNING = -1;

  @Option(names = "--messages", description = "A round. Default: ${DEFAULT-VALUE}")
  private int messages = 20_000;

  @Option(names = "--rounds", description = "Default: ${DEFAULT-VALUE}")
  private int rounds = 3;

  @Option(
      names = "--warm-up",
      description = "Messages before the first round. Default: ${DEFAULT-VALUE}")
  private int warmUp = 80_000;

  @Option(names = "--connections", description = "Default: ${DEFAULT-VALUE}")
  private int connections = 16;

  @Option(
      names = "--participants",
      description = "Compares a hub of 10 participants with one of so many.")
  private int participants;

  @Option(
      names = "--backlog",
      description = "Accepts so many messages for a receiver that is away, then lets them go.")
  private int backlog;

  @Option(
      names = "--faults",
      description = "Kills the hub so many times under load, and runs the catalogue of faults.")
  private int faults;

  @Option(
      names = "--edge",
      description = {
        "Stores so many messages at an edge without a link, then lets them go to the centre:",
        "first over a link that carries for 10 s and stalls for 20 s, at 800 ms delay."
      })
  private int edge;

  @Option(
      names = "--file-rows",
      description =
          "Measures mappings and connectors: single steps, and a file of so many rows on its way.")
  private int fileRows;

  @Override
  public Integer call() throws Exception {
    Path work = Files.createTempDirectory("simpul-bench");
    try {
      return measure(work);
    } finally {
      delete(work);
    }
  }

  private int measure(Path work) throws Exception {
    if (participants > 0) {
      return new ManyParticipants(work, messages, warmUp, connections).run(participants);
    }
    if (backlog > 0) {
      return new Backlog(work, warmUp, connections).run(backlog);
    }
    if (edge > 0) {
      return new EdgeRun(work, connections).run(edge);
    }
    if (faults > 0) {
      return new FaultRun(work, connections).run(faults);
    }
    if (fileRows > 0) {
      return new ConnectorFigures(work, fileRows).run();
    }
    return new Comparison(work, messages, rounds, warmUp, connections).run();
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
      return KEEPS_RUNNING;
    }
  }

  /** Runs the plain Camel route as the process that is measured. */
  @Command(name = "plain-camel", hidden = true)
  public static final class Plain implements Callable<Integer> {

    @Parameters(index = "0")
    private int port;

    @Parameters(index = "1")
    private String directory;

    @Parameters(index = "2")
    private String sink;

    @Override
    public Integer call() {
      PlainCamel.run(port, directory, sink);
      return KEEPS_RUNNING;
    }
  }
}
