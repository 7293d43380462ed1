package id.simpul.connectors.ckan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.simulator.CkanSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector ckan-datastore-source. */
class CkanSourceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path state;
  private final CkanSimulator ckan = new CkanSimulator("t-1");
  private final List<Message> offered = new CopyOnWriteArrayList<>();
  private final AtomicInteger writableFor = new AtomicInteger(Integer.MAX_VALUE);
  private DefaultCamelContext camel = new DefaultCamelContext();
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = ckan.start(0);
  }

  @AfterEach
  void close() {
    camel.stop();
    ckan.close();
  }

  @Test
  void each_row_is_one_message_as_the_portal_wrote_it_whatever_the_total_says() throws Exception {
    CkanTables.of(ckan, 7);
    ckan.giveAtMost(2);

    read("&pageSize=3&token=t-1");

    await().atMost(PATIENCE).until(() -> kept().startsWith("7 "));
    assertThat(codes()).containsExactly("0", "1", "2", "3", "4", "5", "6");
    assertThat(offered.get(3).getBody(String.class))
        .isEqualTo("{\"_id\":4,\"kode\":\"3\",\"2024\":\"03\",\"2025\":3.50}");
    assertThat(id(3)).matches("4\\.[0-9a-f]{32}");
    assertThat(ckan.received().get(0).header("Authorization")).contains("t-1");
  }

  @Test
  void later_rounds_read_the_rows_that_were_added() throws Exception {
    CkanTables.of(ckan, 3);
    read("");
    await().atMost(PATIENCE).until(() -> kept().startsWith("3 "));

    ckan.add("umur", CkanTables.rows(3, 5));

    await().atMost(PATIENCE).until(() -> kept().startsWith("5 "));
    assertThat(codes()).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void a_restart_goes_on_at_the_row_that_was_not_written() throws Exception {
    CkanTables.of(ckan, 6);
    writableFor.set(4);
    read("&pageSize=5");
    await().atMost(PATIENCE).until(() -> kept().startsWith("4 "));
    camel.stop();
    writableFor.set(Integer.MAX_VALUE);

    read("&pageSize=5");

    await().atMost(PATIENCE).until(() -> kept().startsWith("6 "));
    assertThat(codes()).containsExactly("0", "1", "2", "3", "4", "5");
  }

  @Test
  void a_table_that_was_made_anew_is_read_from_its_beginning_with_the_same_ids() throws Exception {
    CkanTables.of(ckan, 3);
    read("");
    await().atMost(PATIENCE).until(() -> kept().startsWith("3 "));

    ckan.remove("umur", "{\"kode\":\"1\"}");

    await().atMost(PATIENCE).until(() -> kept().startsWith("2 "));
    assertThat(codes()).containsExactly("0", "1", "2", "0", "2");
    assertThat(id(3)).isEqualTo(id(0));
    assertThat(id(4)).isEqualTo(id(2));
  }

  @Test
  void the_whole_table_is_read_each_round_where_rows_change() throws Exception {
    CkanTables.of(ckan, 2);
    read("&rows=all");
    await().atMost(PATIENCE).until(() -> offered.size() >= 4);
    ckan.add("umur", "[{\"kode\":\"1\",\"2024\":\"berubah\"}]");

    await().atMost(PATIENCE).until(() -> offered.size() >= 8);

    assertThat(id(2)).isEqualTo(id(0));
    String last = id(offered.size() - offered.size() % 2 - 1);
    assertThat(last).startsWith("2.").isNotEqualTo(id(1));
  }

  @Test
  void filters_choose_rows() throws Exception {
    CkanTables.of(ckan, 4);
    read("&filters=2024=02");
    await().atMost(PATIENCE).until(() -> kept().startsWith("1 "));
    assertThat(codes()).containsExactly("2");
  }

  @Test
  void a_portal_in_trouble_ends_the_round_and_nothing_is_left_out() throws Exception {
    CkanTables.of(ckan, 5);
    ckan.nextAnswers(
        SimulatedAnswer.text(200, "text/html", "<html>Beranda</html>"),
        SimulatedAnswer.json(200, "{\"success\":false,\"error\":{\"__type\":\"Search Error\"}}"),
        SimulatedAnswer.json(200, "{\"success\":true,\"result\":{\"total\":9}}"),
        SimulatedAnswer.json(200, "{\"success\":true,\"result\":{\"records\":[{\"kode\":1}]}}"));

    read("");

    await().atMost(PATIENCE).until(() -> kept().startsWith("5 "));
    assertThat(codes()).containsExactly("0", "1", "2", "3", "4");
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

    read("&pageSize=1");

    // 1; 2 stands where 1 was: begin again with 3; 4 stands where 3 was: the round ends.
    await().atMost(PATIENCE).until(() -> ckan.received().size() >= 4);
    await().atMost(PATIENCE).until(() -> kept().startsWith("2 "));
    assertThat(offered.subList(0, 2))
        .extracting(message -> message.getBody(String.class))
        .containsExactly("{\"_id\":1}", "{\"_id\":3}");
  }

  private void read(String parameters) throws Exception {
    camel = new DefaultCamelContext();
    Properties properties = new Properties();
    properties.put("simpul.state-dir", state.toString());
    camel.getPropertiesComponent().setInitialProperties(properties);
    String uri =
        "kamelet:ckan-datastore-source/table?period=1000&resource=r-1&baseUrl="
            + address
            + parameters;
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri).errorHandler(noErrorHandler()).process(CkanSourceTest.this::take);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    if (writableFor.getAndDecrement() <= 0) {
      throw new IllegalStateException("the disk is full");
    }
    offered.add(exchange.getMessage().copy());
  }

  private String id(int index) {
    return offered.get(index).getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
  }

  private List<String> codes() {
    return offered.stream()
        .map(message -> message.getBody(String.class).replaceAll(".*\"kode\":\"(\\d+)\".*", "$1"))
        .toList();
  }

  private String kept() throws Exception {
    Path file = state.resolve("ckan-datastore/table");
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
