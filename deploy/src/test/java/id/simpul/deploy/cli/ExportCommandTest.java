package id.simpul.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.deploy.RunningHub;
import id.simpul.mappings.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a participant takes along when it leaves. */
class ExportCommandTest {

  private static final String BODY =
      """
      {"nomor":"%1$d","kunci":"%1$d","judul":"Jalan","isi":"rusak – sekali","kategori":"jalan",
       "kode_wilayah":"36.71","kelurahan":"S","tanggal":"31/12/2025","waktu":"w",
       "lat":"1","lon":"2","rahasia":"T","telepon":"08"}""";

  @TempDir static Path home;
  @TempDir Path to;
  private static RunningHub hub;

  @BeforeAll
  static void sendTwo() throws Exception {
    hub = new RunningHub(home, Map.of("BENCH_RECEIVER_URL", "http://127.0.0.1:9/")).start();
    for (int i = 0; i < 2; i++) {
      byte[] body = BODY.formatted(i).getBytes(StandardCharsets.UTF_8);
      HttpResponse<String> answer =
          hub.post(
              "/api/v1/flows/bench/messages", hub.key("bench-sender"), "application/json", body);
      assertThat(answer.statusCode()).isEqualTo(202);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> search("bench-receiver").split("trackingId").length == 3);
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
  }

  @Test
  void theSenderGetsItsFilesAndItsMessagesWithTheOriginals() throws Exception {
    assertThat(export("bench-sender", "bench-sender")).isZero();

    assertThat(files())
        .contains(
            "city/bench-sender/participant.yaml",
            "city/bench-sender/to-canonical.jslt",
            "agreements/bench.yaml",
            "flows/bench.yaml",
            "canonical/bench.v1.schema.json")
        .noneMatch(file -> file.contains("bench-receiver"));
    assertThat(lines())
        .extracting(line -> line.at("/original/text").asText())
        .containsExactly(BODY.formatted(1), BODY.formatted(0));
    assertThat(lines()).allMatch(line -> line.path("events").size() > 1);
  }

  @Test
  void theReceiverGetsNoOriginalsWhoeverAsks() throws Exception {
    assertThat(export("bench-receiver", "operator")).isZero();

    assertThat(lines()).hasSize(2).noneMatch(line -> line.has("original"));
    assertThat(lines())
        .allMatch(
            line -> line.at("/message/deliveries/0/receiver").asText().equals("bench-receiver"));
  }

  @Test
  void nobodyElseReadsIt() throws Exception {
    export("bench-sender", "operator");

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(to.resolve("messages.jsonl"))))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherParticipantsDataAreNotThere() throws Exception {
    assertThat(export("bench-sender", "bench-receiver")).isEqualTo(1);

    assertThat(to).isEmptyDirectory();
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    Files.writeString(to.resolve("mine.txt"), "mine");

    assertThat(export("bench-sender", "operator")).isEqualTo(1);

    assertThat(to.toFile().list()).containsExactly("mine.txt");
  }

  private int export(String participant, String as) throws IOException {
    return new CommandLine(new SimpulCommand())
        .setExecutionExceptionHandler(new SayWhatFailed())
        .setErr(new PrintWriter(new StringWriter()))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(
            "export",
            participant,
            "--to",
            to.toString(),
            "--hub",
            "http://127.0.0.1:" + hub.port(),
            "--key",
            hub.key(as));
  }

  private List<String> files() throws IOException {
    Path configuration = to.resolve("configuration");
    try (Stream<Path> all = Files.walk(configuration)) {
      return all.filter(Files::isRegularFile)
          .map(file -> configuration.relativize(file).toString())
          .toList();
    }
  }

  private List<JsonNode> lines() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(to.resolve("messages.jsonl"))) {
      lines.add(Json.parse(line.getBytes(StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private static String search(String receiver) throws Exception {
    return hub.get("/api/v1/messages?receiver=" + receiver, hub.key("operator")).body();
  }
}
