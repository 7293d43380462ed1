package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.deploy.cli.SimpulCommand;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * An edge and its centre as processes of their own, joined as an operator joins them. The sender
 * lives at the edge; of the two receivers one lives there too and one at the centre, so that every
 * message goes up and comes down again. Both processes are killed while messages are on their way:
 * every message that the edge answered 202 takes effect at both, once.
 */
class KilledEdgeTest {

  private static final int MESSAGES = 400;
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final Path EDGE_PARTIES = Path.of("src/test/resources/edge-parties");

  private static final Predicate<Path> PAIR =
      file -> !file.toString().matches(".*bench-(files|token).*");

  @TempDir Path home;

  @Test
  void nothingIsLostOrDoubledAndTheEdgeGetsItsFilesFromTheCentre() throws Exception {
    int port = freePort();
    Path join = home.resolve("hill.join");
    add(port, join);
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    try (CountingReceiver local = CountingReceiver.honouringKeys();
        CountingReceiver archive = CountingReceiver.honouringKeys();
        RunningHub centre = centre(port, archive);
        RunningHub edge = edge(join, local)) {
      centre.start();
      edge.start();
      // Its participants and their keys come over the link.
      await().atMost(LONG).ignoreExceptions().until(() -> !edge.key("bench-sender").isEmpty());
      String key = edge.key("bench-sender");
      send(edge, key, 0, MESSAGES / 2, accepted);
      await().atMost(LONG).until(() -> archive.effects().size() > 20);
      centre.kill();
      send(edge, key, MESSAGES / 2, MESSAGES, accepted);
      edge.kill();
      centre.start();
      edge.start();
      await().atMost(LONG).until(() -> local.effects().size() > MESSAGES / 2);
      edge.kill();
      edge.start();
      assertThat(accepted).hasSize(MESSAGES);
      await().atMost(LONG).until(() -> archive.effects().keySet().containsAll(accepted));
      await().atMost(LONG).until(() -> local.effects().keySet().containsAll(accepted));
      assertThat(archive.effects().values()).containsOnly(1);
      assertThat(local.effects().values()).containsOnly(1);
      await().atMost(LONG).untilAsserted(() -> assertThat(delivered(centre)).isEqualTo(MESSAGES));
      assertThat(centre.get("/api/v1/edges", centre.key("operator")).body())
          .contains("\"edge\":\"hill\"", "\"link\":\"up\"");
    }
  }

  private void add(int port, Path join) {
    int status =
        new CommandLine(new SimpulCommand())
            .execute(
                "edge",
                "add",
                "hill",
                "--centre",
                "127.0.0.1:" + port,
                "--home",
                home.resolve("centre").toString(),
                "--out",
                join.toString());
    assertThat(status).isZero();
  }

  private RunningHub centre(int port, CountingReceiver archive) throws IOException {
    Map<String, String> environment =
        Map.of(
            "BENCH_ARCHIVE_URL", archive.environment().get("BENCH_RECEIVER_URL"),
            "SIMPUL_EDGES_ADDRESS", "127.0.0.1",
            "SIMPUL_EDGES_PORT", Integer.toString(port));
    return new RunningHub(home.resolve("centre"), environment, List.of(pair(), EDGE_PARTIES));
  }

  /** The benchmark's sender and receiver alone. */
  private Path pair() throws IOException {
    Path directory = home.resolve("pair");
    try (Stream<Path> files = Files.walk(RunningHub.BENCH)) {
      for (Path file : files.filter(Files::isRegularFile).filter(PAIR::test).toList()) {
        Path copy = directory.resolve(RunningHub.BENCH.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return directory;
  }

  private RunningHub edge(Path join, CountingReceiver local) throws IOException {
    Path nothing = Files.createDirectories(home.resolve("nothing"));
    return new RunningHub(home.resolve("edge"), local.environment(), List.of(nothing))
        .with("--edge", join.toString());
  }

  private static void send(RunningHub edge, String key, int from, int to, Set<String> accepted)
      throws Exception {
    for (int i = from; i < to; i++) {
      String id = "m" + i;
      byte[] body = BenchMessage.of(id, "k" + i % 20);
      if (edge.post(BenchMessage.PATH, key, "application/json", body).statusCode() == 202) {
        accepted.add(id);
      }
    }
  }

  /** What the centre's log says the app at the edge has. */
  private static int delivered(RunningHub centre) throws Exception {
    String found =
        centre
            .get(
                "/api/v1/messages?receiver=bench-receiver&state=DELIVERED&limit=500",
                centre.key("operator"))
            .body();
    return found.split("\"messageId\"", -1).length - 1;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }
}
