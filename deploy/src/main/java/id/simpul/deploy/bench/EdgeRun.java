package id.simpul.deploy.bench;

import id.simpul.connectors.simulator.ThinLink;
import id.simpul.deploy.edge.Join;
import id.simpul.deploy.identity.ApiKeys;
import id.simpul.routes.edge.CentreKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A week at an edge: messages are stored without a link, and go to the centre when there is one,
 * first a bad one. Both hubs are started by the launcher, as an operator starts them.
 */
final class EdgeRun {

  private static final String EDGE = "hill";
  private static final int PART = 20_000;
  private static final int FLAPS = 4;
  private static final long UP_MILLIS = 10_000;
  private static final long DOWN_MILLIS = 20_000;
  private static final long DELAY_MILLIS = 800;
  private static final Duration READY = Duration.ofMinutes(3);

  private final Path work;
  private final int connections;

  EdgeRun(Path work, int connections) {
    this.work = work;
    this.connections = connections;
  }

  /** Returns 0 when all came through once, else 1. */
  int run(int messages) throws Exception {
    int centrePort = freePort();
    BenchFiles.unpack(work.resolve("config"));
    senderLivesAtTheEdge();
    try (CountingSink sink = new CountingSink();
        ThinLink link = new ThinLink(centrePort)) {
      link.cut();
      join(link.port());
      Process edge = hub("edge", sink, Map.of(), "--edge", work.resolve("hill.join").toString());
      Process centre = null;
      try {
        long stored = fill(edge, messages);
        centre =
            hub(
                "centre",
                sink,
                Map.of(
                    "SIMPUL_EDGES_ADDRESS",
                    "127.0.0.1",
                    "SIMPUL_EDGES_PORT",
                    Integer.toString(centrePort)));
        flap(link, sink, edge);
        return drain(link, sink, edge, stored) ? 0 : 1;
      } finally {
        edge.destroy();
        if (centre != null) {
          centre.destroy();
          centre.waitFor();
        }
        edge.waitFor();
      }
    }
  }

  private void senderLivesAtTheEdge() throws IOException {
    Path file = work.resolve("config/city/bench-sender/participant.yaml");
    Files.writeString(file, Files.readString(file) + "edge: " + EDGE + "\n");
  }

  private void join(int port) throws IOException {
    Path home = work.resolve("centre");
    CentreKey key = CentreKey.in(home.resolve("keys"));
    String secret = ApiKeys.ofEdges(home, Clock.systemUTC()).rotate(EDGE, Duration.ZERO);
    Join.of(EDGE, "127.0.0.1:" + port, key.pin(), secret).write(work.resolve("hill.join"));
  }

  private Process hub(
      String name, CountingSink sink, Map<String, String> environment, String... more)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Launcher.path(),
                "run",
                "--home",
                work.resolve(name).toString(),
                "--config",
                work.resolve("config").toString(),
                "--http-port",
                Integer.toString(httpPort(name))));
    command.addAll(List.of(more));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(name + ".log").toFile());
    builder.environment().putAll(BenchFiles.receiversAt(sink.url(), 0));
    builder.environment().putAll(environment);
    Process process = builder.start();
    awaitReady(name);
    return process;
  }

  private void awaitReady(String name) throws Exception {
    byte[] request =
        Wire.ascii("GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    long until = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < until) {
      try (Caller caller = new Caller(httpPort(name))) {
        if (caller.call(request).start().contains(" 200")) {
          return;
        }
      } catch (IOException e) {
        // Not yet.
      }
      Thread.sleep(200);
    }
    throw new IOException(name + " is not ready: " + Files.readString(work.resolve(name + ".log")));
  }

  private final Map<String, Integer> ports = new java.util.HashMap<>();

  private int httpPort(String name) throws IOException {
    if (!ports.containsKey(name)) {
      ports.put(name, freePort());
    }
    return ports.get(name);
  }

  private long fill(Process edge, int messages) throws Exception {
    List<String> keys =
        Files.readAllLines(work.resolve("edge/keys/first-start.txt")).stream()
            .filter(line -> line.startsWith("bench-sender "))
            .map(line -> line.split(" ")[1])
            .toList();
    LoadGenerator generator =
        new LoadGenerator(httpPort("edge"), "/api/v1/flows/bench/messages", keys);
    System.out.printf("%10s %12s %8s%n", "stored", "accepted/s", "RSS MB");
    long stored = 0;
    for (int i = 0; stored < messages; i++) {
      int part = (int) Math.min(PART, messages - stored);
      LoadGenerator.Sent sent = generator.send("e" + i, part, connections, 0);
      stored += sent.accepted().size();
      System.out.printf(Locale.ROOT, "%10d %12.0f %8d%n", stored, sent.perSecond(), resident(edge));
    }
    return stored;
  }

  private static void flap(ThinLink link, CountingSink sink, Process edge) throws Exception {
    link.delay(DELAY_MILLIS);
    for (int i = 1; i <= FLAPS; i++) {
      link.mend();
      Thread.sleep(UP_MILLIS);
      // Packets get lost on such a link; nobody says that a connection has ended.
      link.stall();
      System.out.printf(
          "after %d times 10 s of a bad link: %d arrived, RSS %d MB%n",
          i, sink.distinct(), resident(edge));
      Thread.sleep(DOWN_MILLIS);
    }
  }

  private static boolean drain(ThinLink link, CountingSink sink, Process edge, long expected)
      throws Exception {
    link.delay(0);
    link.mend();
    long start = System.nanoTime();
    long before = sink.distinct();
    long seen = -1;
    while (sink.distinct() < expected && sink.distinct() > seen) {
      seen = sink.distinct();
      for (int i = 0; i < 60 && sink.distinct() < expected; i++) {
        Thread.sleep(1_000);
      }
      System.out.printf("%d arrived, RSS %d MB%n", sink.distinct(), resident(edge));
    }
    System.out.printf(
        "%d of %d arrived, %.0f a second over the good link, %d doubled%n",
        sink.distinct(),
        expected,
        (sink.distinct() - before) / ((System.nanoTime() - start) / 1e9),
        sink.effects() - sink.distinct());
    return sink.distinct() == expected && sink.effects() == expected;
  }

  private static long resident(Process process) throws IOException {
    return new ProcessCost(process.pid()).residentMegabytes();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
