package id.simpul.connectors.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.SourceUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

  @TempDir Path folder;
  private SourceUnderTest source;

  @AfterEach
  void close() {
    if (source != null) {
      source.close();
    }
  }

  @Test
  void each_row_becomes_one_message_and_the_file_is_archived() throws Exception {
    drop("warga.csv", "\uFEFFnik;nama\n3671010101010001;\"Siti; Aminah\"\n3671010101010002;Budi\n");
    start(Map.of());

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("3671010101010001", "3671010101010002");
    assertThat(source.column("nama")).containsExactly("Siti; Aminah", "Budi");
    assertThat(source.taken().get(0).id()).matches("warga\\.csv:[0-9a-f]{24}:2");
    assertThat(names("archive").get(0)).endsWith("-warga.csv");
    assertThat(names("")).isEmpty();
    await().until(() -> names(".simpul").isEmpty());
    assertThat(names("refused")).isEmpty();
  }

  @Test
  void rows_go_on_together_with_the_named_columns_only() throws Exception {
    drop("desa.csv", "nik,nama,agama\n1,Ani,x\n\n2,Budi,x\n3,Cici,x\n");
    start(Map.of("rowsPerMessage", "2", "columns", "nik, nama"));

    await().until(() -> names("archive").size() == 1);

    assertThat(source.taken()).hasSize(2);
    assertThat(source.taken().get(0).body().toString())
        .isEqualTo(
            "{\"file\":\"desa.csv\",\"part\":1,\"last\":false,\"rows\":["
                + "{\"row\":\"2\",\"cells\":{\"nik\":\"1\",\"nama\":\"Ani\"}},"
                + "{\"row\":\"4\",\"cells\":{\"nik\":\"2\",\"nama\":\"Budi\"}}]}");
    assertThat(source.taken().get(0).id()).matches("desa\\.csv:[0-9a-f]{24}:part1");
    assertThat(source.taken().get(1).body().path("last").asBoolean()).isTrue();
    assertThat(source.taken().get(1).body().at("/rows/0/cells/nama").asText()).isEqualTo("Cici");
  }

  @Test
  void a_part_that_is_refused_gives_back_each_of_its_rows() throws Exception {
    start(Map.of("rowsPerMessage", "2"));
    source.refusing(body -> Optional.of("too-large").filter(c -> body.path("part").asInt() == 1));
    drop("desa.csv", "nik,nama\n1,Ani\n9,user-7,Dedi\n2,Budi\n3,Cici\n");

    await().until(() -> names("archive").size() == 1);

    assertThat(source.taken()).hasSize(1);
    assertThat(refusedRows())
        .containsExactly(
            "\uFEFFrow,code,reason,nik,nama",
            "2,too-large,\"Because, it said.\",1,Ani",
            "3,faulty-row,\"the row has 3 columns, the header has 2\",9,user-7,Dedi",
            "4,too-large,\"Because, it said.\",2,Budi");
  }

  @Test
  void a_file_in_parts_goes_on_from_the_part_that_the_hub_could_not_take() throws Exception {
    start(Map.of("rowsPerMessage", "2"));
    source.refusing(
        body -> {
          source.full(body.path("part").asInt() == 2);
          return Optional.empty();
        });
    drop("desa.csv", "nik\n1\n2\n3\n4,5\n4\n6\n");
    await().until(() -> source.taken().size() == 2);
    await().until(() -> progress().contains("\"settled\":5"));

    source.refusing(body -> Optional.empty());
    source.full(false);

    await().until(() -> names("archive").size() == 1);
    assertThat(source.taken()).extracting(row -> row.body().path("part").asInt()).contains(1, 2, 3);
    assertThat(source.taken()).hasSize(3);
    assertThat(source.taken().get(2).body().at("/rows/0/cells/nik").asText()).isEqualTo("6");
    assertThat(refusedRows()).hasSize(2);
  }

  @Test
  void a_row_with_one_column_more_than_the_header_is_refused_with_its_number_and_never_shifted()
      throws Exception {
    drop("bantuan.csv", "nik,nama\n1,Ani\n2,user-7,Budi\n3,Cici\n");
    start(Map.of());

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("1", "3");
    assertThat(refusedRows())
        .containsExactly(
            "\uFEFFrow,code,reason,nik,nama",
            "3,faulty-row,\"the row has 3 columns, the header has 2\",2,user-7,Budi");
  }

  @Test
  void rows_that_the_hub_refuses_are_given_back_with_its_reason_and_the_rest_goes_on()
      throws Exception {
    start(Map.of("keyColumn", "nik"));
    source.refusing(
        body -> Optional.of("malformed").filter(code -> body.path("nik").asText().startsWith("9")));
    drop("warga.csv", "nik,nama\n91,\"A, \"\"a\"\"\"\n1,B\n92,C\n2,D\n");

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactlyInAnyOrder("1", "2");
    assertThat(refusedRows())
        .containsExactly(
            "\uFEFFrow,code,reason,nik,nama",
            "2,malformed,\"Because, it said.\",91,\"A, \"\"a\"\"\"",
            "4,malformed,\"Because, it said.\",92,C");
  }

  @Test
  void a_file_that_is_still_being_written_is_left_until_it_is_quiet() throws Exception {
    start(Map.of("quietFor", "700"));
    Path file = folder.resolve("lambat.csv");
    Files.writeString(file, "nik\n");
    for (int row = 0; row < 10; row++) {
      String line = row + "\n";
      long size = Files.size(file);
      Files.writeString(file, line, StandardOpenOption.APPEND);
      // Written in steps: the next only after the source had time to look at this one.
      await().pollDelay(Duration.ofMillis(200)).until(() -> Files.size(file) > size);
      assertThat(source.taken()).isEmpty();
    }

    await().until(() -> names("archive").size() == 1);
    assertThat(source.taken()).hasSize(10);
  }

  @Test
  void a_file_that_went_on_being_written_after_it_was_taken_is_refused() throws Exception {
    start(Map.of());
    source.full(true);
    drop("sambil.csv", "nik\n1\n2\n");
    await().until(() -> names(".simpul").size() == 2);
    await().until(() -> progress().contains("\"settled\":0"));

    Files.writeString(claimed(), "3\n", StandardOpenOption.APPEND);
    source.full(false);

    await().until(() -> names("refused").size() == 2);
    assertThat(source.taken()).isEmpty();
    assertThat(reason()).startsWith("it was still being written when it was taken");
  }

  @Test
  void with_a_marker_a_file_is_taken_only_when_its_marker_is_there() throws Exception {
    start(Map.of("readyMarker", ".done"));
    drop("a.csv", "nik\n1\n");
    drop("b.csv", "nik\n2\n");
    drop("b.csv.done", "");

    await().until(() -> names("archive").size() == 1);
    assertThat(source.column("nik")).containsExactly("2");
    assertThat(names("")).containsExactly("a.csv");

    drop("a.csv.done", "");
    await().until(() -> names("archive").size() == 2);
    assertThat(names("")).isEmpty();
  }

  @Test
  void a_file_waits_at_the_row_that_the_hub_cannot_take_and_goes_on_from_there() throws Exception {
    start(Map.of());
    source.refusing(
        body -> {
          source.full(body.path("nik").asText().equals("2"));
          return Optional.empty();
        });
    drop("warga.csv", "nik\n1\n2\n3\n4\n");
    await().until(() -> progress().contains("\"settled\":2"));
    assertThat(source.column("nik")).containsExactly("1", "2");

    source.refusing(body -> Optional.empty());
    source.full(false);

    await().until(() -> names("archive").size() == 1);
    assertThat(source.column("nik")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void half_a_zip_is_refused_with_a_reason_and_nothing_of_it_is_taken() throws Exception {
    byte[] zip = Zips.of(Map.of("a.csv", "nik\n1\n2\n"));
    Path file = folder.resolve("half.zip.part");
    Files.write(file, Arrays.copyOf(zip, zip.length / 2));
    Files.move(file, folder.resolve("half.zip"));
    start(Map.of());

    await().until(() -> names("refused").size() == 2);

    assertThat(source.taken()).isEmpty();
    assertThat(reason()).startsWith("it is not a whole zip file.");
  }

  @Test
  void a_wrong_header_refuses_the_file_and_the_next_file_is_taken() throws Exception {
    drop("a.csv", "nik,nama,nik\n1,x,2\n");
    drop("b.csv", "nik\n5\n");
    start(Map.of());

    await().until(() -> names("archive").size() == 1);
    await().until(() -> names("refused").size() == 2);

    assertThat(source.column("nik")).containsExactly("5");
    assertThat(reason()).startsWith("the header names column nik twice");
  }

  @Test
  void a_quotation_mark_that_is_not_closed_refuses_the_rest_and_says_what_was_taken()
      throws Exception {
    drop("a.csv", "nik,nama\n1,A\n2,\"B\n3,C\n");
    start(Map.of());

    await().until(() -> names("refused").size() == 2);

    assertThat(source.column("nik")).containsExactly("1");
    assertThat(reason())
        .isEqualTo("row 3: the quotation marks are wrong. Rows taken: 1, refused: 0, blank: 0.\n");
  }

  @Test
  void rows_of_one_key_keep_their_order_while_others_go_side_by_side() throws Exception {
    StringBuilder csv = new StringBuilder("key,n\n");
    for (int i = 0; i < 2000; i++) {
      csv.append("k").append(i % 7).append(',').append(i).append('\n');
    }
    drop("a.csv", csv.toString());
    start(Map.of("keyColumn", "key", "rowsInFlight", "32"));

    await().until(() -> names("archive").size() == 1);

    assertThat(source.taken()).hasSize(2000);
    for (int key = 0; key < 7; key++) {
      String name = "k" + key;
      List<Integer> order =
          source.taken().stream()
              .filter(row -> row.body().path("key").asText().equals(name))
              .map(row -> Integer.valueOf(row.body().path("n").asText()))
              .toList();
      assertThat(order).isSorted();
    }
  }

  @Test
  void without_a_key_column_all_rows_keep_their_order() throws Exception {
    drop("a.csv", numbers(500));
    start(Map.of());

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("n").stream().map(Integer::valueOf).toList()).isSorted().hasSize(500);
  }

  @Test
  void one_row_in_flight_is_enough_to_go_on() throws Exception {
    drop("a.csv", numbers(50));
    start(Map.of("rowsInFlight", "1", "keyColumn", "n"));

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("n")).hasSize(50);
  }

  @Test
  void several_hubs_on_one_folder_take_each_file_once() throws Exception {
    for (int i = 0; i < 30; i++) {
      drop("f%02d.csv".formatted(i), "n\n" + i + "\n");
    }
    start(Map.of());
    try (SourceUnderTest other = SourceUnderTest.start("folder-source", parameters(Map.of()))) {
      await().until(() -> names("archive").size() == 30);
      List<String> all =
          Stream.concat(source.column("n").stream(), other.column("n").stream()).toList();
      assertThat(all).hasSize(30).doesNotHaveDuplicates();
    }
  }

  /** What a hub leaves behind that was killed: its claim, and a note of how far it was. */
  @Test
  void the_file_of_a_dead_hub_is_taken_over_from_the_row_that_it_had_reached() throws Exception {
    String csv = "nik,nama\n1,A\n2,B,x\n3,C\n4,D\n";
    Path state = Files.createDirectories(folder.resolve(".simpul"));
    Files.writeString(state.resolve("t1.dead.a.csv"), csv);
    String digest = Digest.of(csv.getBytes(UTF_8));
    Files.write(state.resolve("t1.progress"), new Progress(digest, 2, 1).write());
    String noted = new RefusedRow(new Place(3), "faulty-row", "noted", List.of("2")).line();
    Files.writeString(state.resolve("t1.refused-0"), noted);
    Files.writeString(state.resolve("t1.refused-2"), "4,faulty-row,not behind the note,3\n");
    start(Map.of());

    await().atMost(Duration.ofSeconds(20)).until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("3", "4");
    assertThat(source.taken().get(0).id()).isEqualTo("a.csv:" + digest + ":4");
    assertThat(refusedRows()).containsExactly("\uFEFFrow,code,reason,nik,nama", noted.strip());
  }

  @Test
  void the_file_of_a_hub_that_is_alive_is_left_to_it() throws Exception {
    start(Map.of());
    source.full(true);
    drop("a.csv", "nik\n1\n");
    await().until(() -> progress().contains("\"settled\":0"));
    try (SourceUnderTest other = SourceUnderTest.start("folder-source", parameters(Map.of()))) {
      String first = claim();
      await()
          .during(Duration.ofSeconds(7))
          .atMost(Duration.ofSeconds(9))
          .until(() -> claim().equals(first));
      assertThat(other.taken()).isEmpty();
    }
  }

  /** What is not noted goes again when another hub takes over. */
  @Test
  void progress_is_noted_about_each_second_however_long_others_wait() throws Exception {
    CountDownLatch later = new CountDownLatch(1);
    start(Map.of("takeOverAfter", "600000", "rowsInFlight", "1"));
    source.refusing(
        body -> {
          if (body.path("n").asText().equals("5")) {
            waitFor(later);
          }
          return Optional.empty();
        });
    drop("a.csv", numbers(20));

    await().atMost(Duration.ofSeconds(8)).until(() -> progress().contains("\"settled\":5,"));
    later.countDown();
    await().until(() -> names("archive").size() == 1);
    assertThat(source.column("n")).hasSize(20);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_hub_that_stops_leaves_the_rest_to_the_next_at_once() throws Exception {
    start(Map.of("takeOverAfter", "600000"));
    drop("a.csv", numbers(20_000));
    await().until(() -> source.taken().size() > 100);
    source.close();
    List<String> before = source.column("n");
    assertThat(before).hasSizeLessThan(20_000);

    start(Map.of("takeOverAfter", "600000"));

    await().atMost(Duration.ofSeconds(60)).until(() -> names("archive").size() == 1);
    assertThat(Stream.concat(before.stream(), source.column("n").stream()))
        .hasSize(20_000)
        .doesNotHaveDuplicates();
  }

  private static String numbers(int rows) {
    StringBuilder csv = new StringBuilder("n\n");
    for (int i = 0; i < rows; i++) {
      csv.append(i).append('\n');
    }
    return csv.toString();
  }

  @Test
  void a_link_is_not_taken() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "nik\n1\n");
    Files.createSymbolicLink(folder.resolve("a.csv"), secret);
    drop("b.csv", "nik\n2\n");
    start(Map.of());

    await().until(() -> names("archive").size() == 1);

    assertThat(source.column("nik")).containsExactly("2");
    assertThat(Files.exists(folder.resolve("a.csv"))).isTrue();
  }

  private void start(Map<String, String> parameters) throws Exception {
    source = SourceUnderTest.start("folder-source", parameters(parameters));
  }

  private Map<String, String> parameters(Map<String, String> own) {
    Map<String, String> all =
        new HashMap<>(Map.of("period", "50", "quietFor", "0", "takeOverAfter", "5000"));
    all.putAll(own);
    all.put("folder", folder.toUri().toString());
    return all;
  }

  /** Whole from the first moment, as a careful sender does it. */
  private void drop(String name, String content) throws IOException {
    Path hidden = folder.resolve("." + name);
    Files.write(hidden, content.getBytes(UTF_8));
    Files.move(hidden, folder.resolve(name));
  }

  private List<String> names(String below) throws IOException {
    Path directory = folder.resolve(below);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private String claim() throws IOException {
    return names(".simpul").stream().filter(n -> n.endsWith(".csv")).findFirst().orElseThrow();
  }

  private Path claimed() throws IOException {
    return folder.resolve(".simpul").resolve(claim());
  }

  private String progress() throws IOException {
    Optional<String> name =
        names(".simpul").stream().filter(n -> n.endsWith(".progress")).findFirst();
    return name.isEmpty() ? "" : Files.readString(folder.resolve(".simpul").resolve(name.get()));
  }

  private List<String> refusedRows() throws IOException {
    String name =
        names("refused").stream().filter(n -> n.endsWith(".refused.csv")).findFirst().orElseThrow();
    return Files.readAllLines(folder.resolve("refused").resolve(name));
  }

  private String reason() throws IOException {
    String name =
        names("refused").stream().filter(n -> n.endsWith(".reason.txt")).findFirst().orElseThrow();
    return Files.readString(folder.resolve("refused").resolve(name));
  }
}
