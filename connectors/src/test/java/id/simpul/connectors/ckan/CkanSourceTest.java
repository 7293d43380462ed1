package id.simpul.connectors.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.SourceUnderTest;
import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector ckan-datastore-source. */
class CkanSourceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path state;
  private final CkanSimulator ckan = new CkanSimulator("t-1");
  private SourceUnderTest source;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = ckan.start(0);
  }

  @AfterEach
  void close() {
    source.close();
    ckan.close();
  }

  @Test
  void each_row_is_one_message_as_the_portal_wrote_it_whatever_the_total_says() throws Exception {
    CkanTables.of(ckan, 7);
    ckan.giveAtMost(2);

    read("pageSize", "3", "token", "t-1");

    await().atMost(PATIENCE).until(() -> kept().startsWith("7 "));
    assertThat(source.column("kode")).containsExactly("0", "1", "2", "3", "4", "5", "6");
    assertThat(source.bodies().get(3))
        .isEqualTo("{\"_id\":4,\"kode\":\"3\",\"2024\":\"03\",\"2025\":3.50}");
    assertThat(source.ids().get(3)).matches("4\\.[0-9a-f]{32}");
    assertThat(ckan.received().get(0).header("Authorization")).contains("t-1");
  }

  @Test
  void later_rounds_read_the_rows_that_were_added() throws Exception {
    CkanTables.of(ckan, 3);
    read();
    await().atMost(PATIENCE).until(() -> kept().startsWith("3 "));

    ckan.add("umur", CkanTables.rows(3, 5));

    await().atMost(PATIENCE).until(() -> kept().startsWith("5 "));
    assertThat(source.column("kode")).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void a_restart_goes_on_at_the_row_that_was_not_written() throws Exception {
    CkanTables.of(ckan, 6);
    read("pageSize", "5");
    source.places(4);
    await().atMost(PATIENCE).until(() -> kept().startsWith("4 "));
    source.close();
    assertThat(source.column("kode")).containsExactly("0", "1", "2", "3");

    read("pageSize", "5");

    await().atMost(PATIENCE).until(() -> kept().startsWith("6 "));
    assertThat(source.column("kode")).containsExactly("4", "5");
  }

  @Test
  void a_table_that_was_made_anew_is_read_from_its_beginning_with_the_same_ids() throws Exception {
    CkanTables.of(ckan, 3);
    read();
    await().atMost(PATIENCE).until(() -> kept().startsWith("3 "));

    ckan.remove("umur", "{\"kode\":\"1\"}");

    await().atMost(PATIENCE).until(() -> kept().startsWith("2 "));
    assertThat(source.column("kode")).containsExactly("0", "1", "2", "0", "2");
    assertThat(source.ids().get(3)).isEqualTo(source.ids().get(0));
    assertThat(source.ids().get(4)).isEqualTo(source.ids().get(2));
  }

  @Test
  void another_row_where_the_last_one_was_is_not_taken_for_it() throws Exception {
    CkanTables.of(ckan, 3);
    read();
    await().atMost(PATIENCE).until(() -> kept().startsWith("3 "));
    source.close();
    String first = source.ids().get(0);
    ckan.remove("umur", "{\"kode\":\"1\"}");
    ckan.add("umur", CkanTables.rows(3, 5));

    read();

    await().atMost(PATIENCE).until(() -> kept().startsWith("4 "));
    assertThat(source.column("kode")).containsExactly("0", "2", "3", "4");
    assertThat(source.ids().get(0)).isEqualTo(first);
  }

  @Test
  void the_whole_table_is_read_each_round_where_rows_change() throws Exception {
    CkanTables.of(ckan, 2);
    read("rows", "all");
    await().atMost(PATIENCE).until(() -> source.offered() >= 4);
    ckan.add("umur", "[{\"kode\":\"1\",\"2024\":\"berubah\"}]");

    await().atMost(PATIENCE).until(() -> source.offered() >= 8);

    assertThat(source.ids().get(2)).isEqualTo(source.ids().get(0));
    String last = source.ids().get(source.offered() - source.offered() % 2 - 1);
    assertThat(last).startsWith("2.").isNotEqualTo(source.ids().get(1));
  }

  @Test
  void filters_choose_rows() throws Exception {
    CkanTables.of(ckan, 4);
    read("filters", "2024=02");
    await().atMost(PATIENCE).until(() -> kept().startsWith("1 "));
    assertThat(source.column("kode")).containsExactly("2");
  }

  @Test
  void a_portal_in_trouble_ends_the_round_and_nothing_is_left_out() throws Exception {
    CkanTables.of(ckan, 5);
    ckan.nextAnswers(
        SimulatedAnswer.text(200, "text/html", "<html>Beranda</html>"),
        SimulatedAnswer.json(200, "{\"success\":false,\"error\":{\"__type\":\"Search Error\"}}"),
        SimulatedAnswer.json(200, "{\"success\":true,\"result\":{\"total\":9}}"),
        SimulatedAnswer.json(200, "{\"success\":true,\"result\":{\"records\":[{\"kode\":1}]}}"));

    read();

    await().atMost(PATIENCE).until(() -> kept().startsWith("5 "));
    assertThat(source.column("kode")).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void a_portal_that_does_not_keep_the_order_is_told_and_not_read_for_ever() throws Exception {
    CkanTables.of(ckan, 2);
    String shuffled = "{\"success\":true,\"result\":{\"records\":[{\"_id\":%d}]}}";
    ckan.nextAnswers(
        SimulatedAnswer.json(200, shuffled.formatted(1)),
        SimulatedAnswer.json(200, shuffled.formatted(2)),
        SimulatedAnswer.json(200, shuffled.formatted(3)),
        SimulatedAnswer.json(200, shuffled.formatted(4)));

    read("pageSize", "1");

    // 1; 2 stands where 1 was: begin again with 3; 4 stands where 3 was: the round ends.
    await().atMost(PATIENCE).until(() -> ckan.received().size() >= 4);
    await().atMost(PATIENCE).until(() -> kept().startsWith("2 "));
    assertThat(source.bodies().subList(0, 2)).containsExactly("{\"_id\":1}", "{\"_id\":3}");
  }

  private void read(String... parameters) throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("period", "1000", "resource", "r-1"));
    all.put("baseUrl", address.toString());
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    source =
        SourceUnderTest.start(
            "ckan-datastore-source", all, Map.of("simpul.state-dir", state.toString()));
  }

  private String kept() throws Exception {
    Path file = state.resolve("ckan-datastore").resolve(SourceUnderTest.USE);
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
