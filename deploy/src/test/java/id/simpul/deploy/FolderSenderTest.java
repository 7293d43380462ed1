package id.simpul.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import id.simpul.mappings.json.Json;
import id.simpul.mappings.json.MalformedBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office that leaves a CSV of 2,000 rows in a folder, plugged in by its files alone. The hub is
 * killed ({@code kill -9}) in the middle: each good row reaches the receiver with one effect, and
 * the office gets back exactly the rows that were refused.
 */
class FolderSenderTest {

  private static final Path CONFIG = Path.of("src/test/resources/folder-sender");
  private static final int ROWS = 8000;

  @TempDir Path home;
  @TempDir Path folder;

  /** Idempotency keys by the id of the row. */
  private final Map<String, Set<String>> effects = new ConcurrentHashMap<>();

  @Test
  void noRowIsLostOrDoubledAndTheRefusedOnesComeBack() throws Exception {
    SimulatedHttpServer receiver = new SimulatedHttpServer(this::receive);
    String url = receiver.start(0) + "/in";
    Map<String, String> environment =
        Map.of("BENCH_RECEIVER_URL", url, "FOLDER_SENDER_FOLDER", folder.toUri().toString());
    try (receiver;
        RunningHub hub =
            new RunningHub(home, environment, List.of(RunningHub.BENCH, CONFIG)).start()) {
      Files.writeString(folder.resolve("laporan.csv"), csv());
      await().atMost(Duration.ofSeconds(60)).until(() -> effects.size() >= 200);
      hub.kill();
      assertThat(names("archive")).as("the file is not done when the hub is killed").isEmpty();

      hub.start();

      await().atMost(Duration.ofSeconds(90)).until(() -> names("archive").size() == 1);
      await().atMost(Duration.ofSeconds(90)).until(() -> effects.size() >= goodRows().size());
      assertThat(new TreeSet<>(effects.keySet())).isEqualTo(goodRows());
      assertThat(effects.values()).allMatch(keys -> keys.size() == 1);
      theRefusedRowsComeBack();
    }
  }

  private void theRefusedRowsComeBack() throws IOException {
    assertThat(names("refused")).hasSize(1);
    List<String> lines =
        Files.readAllLines(folder.resolve("refused").resolve(names("refused").get(0)));
    assertThat(lines.get(0)).isEqualTo("\uFEFFrow,code,reason,nomor,kunci,judul");
    List<String> refused = lines.subList(1, lines.size());
    assertThat(refused).hasSize(ROWS - goodRows().size() + 1);
    for (int i = 0; i < refused.size() - 1; i++) {
      int row = 50 + 100 * i;
      assertThat(refused.get(i)).startsWith(row + 2 + ",faulty-row,").endsWith(",one,too many");
    }
    assertThat(refused.get(refused.size() - 1)).startsWith(ROWS + 2 + ",conflict,");
  }

  /** Every hundredth row has a column too many; the last repeats an id with other content. */
  private static String csv() {
    StringBuilder csv = new StringBuilder("nomor;kunci;judul\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append("N").append(i).append(";k").append(i % 40).append(';');
      csv.append(i % 100 == 50 ? "one;too many\n" : "Lampu mati\n");
    }
    return csv.append("N5;k5;Lain\n").toString();
  }

  private static Set<String> goodRows() {
    Set<String> good = new TreeSet<>();
    for (int i = 0; i < ROWS; i++) {
      if (i % 100 != 50) {
        good.add("N" + i);
      }
    }
    return good;
  }

  private SimulatedAnswer receive(ReceivedRequest request) {
    try {
      String id = Json.parse(request.body()).path("id").asText();
      effects
          .computeIfAbsent(id, row -> ConcurrentHashMap.newKeySet())
          .add(request.header("Idempotency-Key").orElse(""));
      return SimulatedAnswer.empty(200);
    } catch (MalformedBody e) {
      return SimulatedAnswer.empty(400);
    }
  }

  private List<String> names(String below) throws IOException {
    Path directory = folder.resolve(below);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
