package id.simpul.deploy.bench;

import id.simpul.connectors.simulator.TokenServerSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What single steps of mappings and connectors cost, and what a large file does to a hub: its rows
 * are read from a folder, accepted, translated, and delivered to a receiver that wants a token.
 */
final class ConnectorFigures {

  private static final int WARM_UP = 20_000;
  private static final long LONGEST_SECONDS = 900;
  private static final long LOOK_MILLIS = 100;

  private final Path work;
  private final int rows;

  ConnectorFigures(Path work, int rows) {
    this.work = work;
    this.rows = rows;
  }

  /** Returns 0 when no row was lost or doubled, else 1. */
  int run() throws Exception {
    System.out.println("mappings and answers on one thread ...");
    Targets.mapping(MappingSpeed.copied(), MappingSpeed.byFunctions());
    Targets.opening(OpeningSpeed.median());
    try (CountingSink sink = new CountingSink();
        TokenServerSimulator tokens = new TokenServerSimulator()) {
      String tokenUrl = tokens.start(0) + "/token";
      try (Subject hub = hub(sink, tokenUrl)) {
        hub.start();
        return measure(hub, sink, tokens);
      }
    }
  }

  private Subject hub(CountingSink sink, String tokenUrl) throws IOException {
    Path config = work.resolve("config");
    BenchFiles.unpackFiles(config);
    return new Subjects(work)
        .simpul(
            "files",
            config,
            2,
            Map.of(
                "BENCH_FILES_FOLDER",
                work.resolve("in").toUri().toString(),
                "BENCH_TOKEN_RECEIVER_URL",
                sink.url(),
                "BENCH_TOKEN_RECEIVER_TOKEN_URL",
                tokenUrl,
                "BENCH_TOKEN_RECEIVER_CLIENT_ID",
                "bench",
                "BENCH_TOKEN_RECEIVER_CLIENT_SECRET",
                "bench"));
  }

  private int measure(Subject hub, CountingSink sink, TokenServerSimulator tokens)
      throws IOException, InterruptedException {
    LargeFile file = new LargeFile(work.resolve("in"));
    System.out.printf("warming: a file of %d rows ...%n", WARM_UP);
    pass(hub, sink, file, "warm", WARM_UP);
    System.out.printf("a file of %d rows ...%n", rows);
    sink.forget();
    Passed passed = pass(hub, sink, file, "row", rows);
    long lost = rows - sink.distinct();
    long doubled = sink.effects() - sink.distinct();
    System.out.printf(
        "accepted at %.0f/s, all delivered after %.0f s, lost %d, doubled %d%n",
        rows / passed.acceptedSeconds(), passed.deliveredSeconds(), lost, doubled);
    Targets.file(rows, passed.acceptedSeconds(), passed.residentMegabytes());
    Targets.calls(tokens.issued(), sink.connections());
    return lost == 0 && doubled == 0 ? 0 : 1;
  }

  /**
   * How long a file took.
   *
   * @param residentMegabytes the most that was seen
   */
  private record Passed(double acceptedSeconds, double deliveredSeconds, long residentMegabytes) {}

  private Passed pass(Subject hub, CountingSink sink, LargeFile file, String name, int count)
      throws IOException, InterruptedException {
    long archived = file.archived();
    file.write(name, count);
    long start = System.nanoTime();
    double accepted = 0;
    long resident = 0;
    while (sink.distinct() < count && secondsSince(start) < LONGEST_SECONDS) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      resident = Math.max(resident, hub.cost().residentMegabytes());
      if (accepted == 0 && file.archived() > archived) {
        accepted = secondsSince(start);
      }
    }
    return new Passed(accepted, secondsSince(start), resident);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
