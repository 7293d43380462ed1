package id.simpul.connectors.poll;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class HttpPollSourceTest {

  private static final String ONE_ROUND = "&period=600000";

  private volatile Function<ReceivedRequest, SimulatedAnswer> answers = request -> json("[]");
  private final SimulatedHttpServer system =
      new SimulatedHttpServer(request -> answers.apply(request));
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private volatile String unwritable = "";
  private volatile String refused = "";
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = system.start(0);
  }

  @AfterEach
  void close() {
    camel.stop();
    system.close();
  }

  @Test
  void each_element_of_the_array_becomes_one_message_under_its_id() throws Exception {
    answers = request -> json("{\"data\":{\"rows\":[{\"id\":7},{\"id\":\"B\",\"x\":[1]}]}}");

    poll(ONE_ROUND + "&itemsPointer=/data/rows&idPointer=/id&query=RAW(status=new|q=a b)");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("7", "B"));
    assertThat(bodies()).containsExactly("{\"id\":7}", "{\"id\":\"B\",\"x\":[1]}");
    assertThat(taken.get(0).getHeaders()).containsOnlyKeys("Simpul-Message-Id");
    assertThat(system.received().get(0).query()).isEqualTo("status=new&q=a%20b");
    assertThat(system.received().get(0).method()).isEqualTo("GET");
  }

  @Test
  void xml_elements_keep_their_namespaces() throws Exception {
    answers =
        request ->
            SimulatedAnswer.text(
                200,
                "application/xml",
                "<a:all xmlns:a='urn:a'><a:it n='1'>é &amp; x<a:it/></a:it><b/><a:it/></a:all>");

    poll(ONE_ROUND + "&items=xml&itemsElement=it");

    await().until(() -> taken.size() == 2);
    assertThat(bodies().get(0))
        .isEqualTo("<a:it xmlns:a=\"urn:a\" n=\"1\">é &amp; x<a:it></a:it></a:it>");
    assertThat(taken.get(0).getHeaders()).isEmpty();
  }

  @Test
  void a_document_type_declaration_is_not_read() throws Exception {
    answers =
        request ->
            SimulatedAnswer.text(
                200, "application/xml", "<!DOCTYPE x [<!ENTITY e 'boo'>]><x><it>&e;</it></x>");

    poll("&period=1000&items=xml&itemsElement=it");

    await().until(() -> system.received().size() >= 2);
    assertThat(taken).isEmpty();
  }

  @Test
  void the_whole_answer_may_be_the_message() throws Exception {
    answers = request -> SimulatedAnswer.text(200, "text/plain", "bebas");

    poll(ONE_ROUND + "&items=whole");

    await().untilAsserted(() -> assertThat(bodies()).containsExactly("bebas"));
  }

  @Test
  void a_gateways_fault_is_no_message_whatever_its_status() throws Exception {
    answers = request -> json("{\"fault\":{\"code\":900902,\"message\":\"Missing Credentials\"}}");

    poll("&period=1000&items=whole");

    await().until(() -> system.received().size() >= 2);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_round_that_the_system_cuts_short_goes_on_at_that_page_after_the_pause() throws Exception {
    answers = request -> everyThirdIsTooMuch(request);

    poll("&period=1000&idPointer=/id&paging=cursor&itemsPointer=/rows&nextPointer=/next");

    await().untilAsserted(() -> assertThat(ids()).contains("p0", "p1", "p2", "p3"));
  }

  /** Four pages: who always begins at the first never sees the last two. */
  private SimulatedAnswer everyThirdIsTooMuch(ReceivedRequest request) {
    if (system.received().size() % 3 == 0) {
      return SimulatedAnswer.json(429, "{}").with("Retry-After", "1");
    }
    String query = request.query() == null ? "" : request.query();
    int page = query.startsWith("page=") ? Integer.parseInt(query.substring(5)) : 0;
    String next = page < 3 ? "\"" + (page + 1) + "\"" : "null";
    return json("{\"rows\":[{\"id\":\"p" + page + "\"}],\"next\":" + next + "}");
  }

  @Test
  void pages_are_turned_by_number_until_one_is_short() throws Exception {
    answers = request -> page(request, "page", "1", "2");

    poll(ONE_ROUND + "&idPointer=/id&paging=page&pageSize=2&query=limit=2");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("1-a", "1-b", "2-a", "2-b"));
    await().until(() -> system.received().size() == 3);
    assertThat(queries()).containsExactly("limit=2&page=1", "limit=2&page=2", "limit=2&page=3");
  }

  @Test
  void pages_are_turned_by_offset() throws Exception {
    answers = request -> page(request, "offset", "0", "2");

    poll(ONE_ROUND + "&idPointer=/id&paging=offset&pageParameter=offset");

    await().until(() -> system.received().size() == 3);
    assertThat(queries()).containsExactly("offset=0", "offset=2", "offset=4");
    assertThat(ids()).containsExactly("0-a", "0-b", "2-a", "2-b");
  }

  @Test
  void pages_are_turned_by_cursor() throws Exception {
    answers =
        request ->
            request.query().contains("after=x%2Fy")
                ? json("{\"rows\":[{\"id\":\"2\"}],\"next\":null}")
                : json("{\"rows\":[{\"id\":\"1\"}],\"next\":\"x/y\"}");

    poll(
        ONE_ROUND
            + "&idPointer=/id&itemsPointer=/rows&paging=cursor&nextPointer=/next"
            + "&pageParameter=after&query=limit=1");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("1", "2"));
    assertThat(queries()).containsExactly("limit=1", "limit=1&after=x%2Fy");
  }

  @Test
  void pages_are_turned_by_link_in_the_answer_or_its_header() throws Exception {
    answers =
        request ->
            switch (request.path()) {
              case "/in" -> json("[{\"id\":\"1\"}]").with("Link", "<p2?x=1>; rel=\"next\"");
              case "/p2" ->
                  json("[{\"id\":\"2\"}]").with("Link", "<p1>; rel=prev, </p3>; rel=next");
              default -> json("[{\"id\":\"3\"}]").with("Link", "</in>; rel=\"first\"");
            };

    poll(ONE_ROUND + "&idPointer=/id&paging=link");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("1", "2", "3"));
    assertThat(queries()).containsExactly("", "x=1", "");
  }

  @Test
  void a_next_link_that_repeats_itself_ends_the_round() throws Exception {
    answers =
        request ->
            request.query().isEmpty()
                ? json("{\"rows\":[{\"id\":\"1\"}],\"next\":\"?page=2\"}")
                : json("{\"rows\":[{\"id\":\"2\"}],\"next\":\"?page=2\"}");

    poll(ONE_ROUND + "&idPointer=/id&itemsPointer=/rows&paging=link&nextPointer=/next");

    await().until(() -> system.received().size() == 2);
    await().during(300, MILLISECONDS).until(() -> system.received().size() == 2);
  }

  @Test
  void a_system_that_ignores_the_page_number_ends_the_round() throws Exception {
    answers = request -> json("[{\"id\":\"1\"}]");

    poll(ONE_ROUND + "&idPointer=/id&paging=page");

    await().until(() -> system.received().size() == 2);
    await().during(300, MILLISECONDS).until(() -> system.received().size() == 2);
    assertThat(ids()).containsExactly("1");
  }

  @Test
  void a_next_link_to_another_system_is_not_followed() throws Exception {
    try (SimulatedHttpServer other = new SimulatedHttpServer(request -> json("[]"))) {
      String elsewhere = other.start(0) + "/in";
      answers = request -> json("{\"rows\":[{\"id\":\"1\"}],\"next\":\"" + elsewhere + "\"}");

      poll("&period=1000&itemsPointer=/rows&paging=link&nextPointer=/next");

      await().until(() -> system.received().size() >= 2);
      assertThat(other.received()).isEmpty();
    }
  }

  @Test
  void a_round_stops_at_the_first_item_that_is_not_written_and_asks_again() throws Exception {
    answers =
        request -> json("[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]").with("ETag", "\"e\"");
    unwritable = "2";

    poll("&period=1000&idPointer=/id");

    await().until(() -> taken.size() >= 2);
    assertThat(ids()).containsOnly("1");
    assertThat(system.received()).allMatch(r -> r.header("If-None-Match").isEmpty());
    unwritable = "";
    await().untilAsserted(() -> assertThat(ids()).contains("2", "3"));
  }

  @Test
  void an_item_that_the_hub_never_takes_does_not_stop_the_next() throws Exception {
    answers = request -> json("[{\"id\":\"1\"},{\"id\":\"2\"}]");
    refused = "1";

    poll(ONE_ROUND + "&idPointer=/id");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("1", "2"));
  }

  @Test
  void what_has_not_changed_is_not_sent_again() throws Exception {
    answers =
        request ->
            request.header("If-None-Match").isPresent()
                ? SimulatedAnswer.empty(304)
                : json("[{\"id\":\"1\"}]")
                    .with("ETag", "\"v1\"")
                    .with("Last-Modified", "Mon, 05 Jan 2026 00:00:00 GMT");

    poll("&period=1000&idPointer=/id");

    await().until(() -> system.received().size() >= 3);
    assertThat(ids()).containsExactly("1");
    assertThat(system.received().get(2).header("If-None-Match")).contains("\"v1\"");
    assertThat(system.received().get(2).header("If-Modified-Since")).isPresent();
  }

  @Test
  void the_next_round_asks_from_the_greatest_value_of_a_whole_round() throws Exception {
    answers =
        request -> json("[{\"id\":\"1\",\"n\":9},{\"id\":\"2\",\"n\":10},{\"id\":\"3\",\"n\":2}]");
    unwritable = "3";

    poll("&period=1000&idPointer=/id&sinceParameter=since&sincePointer=/n");

    await().until(() -> system.received().size() >= 2);
    assertThat(queries()).containsOnly("");
    unwritable = "";
    await().until(() -> queries().contains("since=10"));
  }

  @Test
  void the_first_round_may_ask_for_some_days() throws Exception {
    poll(ONE_ROUND + "&sinceParameter=since&sinceDays=3&sinceFormat=date");

    await().until(() -> system.received().size() == 1);
    assertThat(queries().get(0)).matches("since=\\d{4}-\\d\\d-\\d\\d");
  }

  @ParameterizedTest
  @CsvSource({"429", "503"})
  void a_system_that_asks_to_be_left_alone_is(int status) throws Exception {
    answers = request -> SimulatedAnswer.empty(status).with("Retry-After", "600");

    poll("&period=1000");

    await().until(() -> system.received().size() == 1);
    await().during(2500, MILLISECONDS).until(() -> system.received().size() == 1);
  }

  @Test
  void an_answer_over_the_limit_is_not_read_in_part() throws Exception {
    answers = request -> SimulatedAnswer.text(200, "text/plain", "x".repeat(101));

    poll("&period=1000&items=whole&answerLimit=100");

    await().until(() -> system.received().size() >= 2);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_200_with_an_error_inside_is_no_list() throws Exception {
    answers = request -> json("{\"error\":\"quota\"}");

    poll("&period=1000&itemsPointer=/rows");

    await().until(() -> system.received().size() >= 2);
    assertThat(taken).isEmpty();
  }

  @Test
  void rounds_without_a_pause_are_refused() {
    assertThatThrownBy(() -> poll("&period=10")).hasStackTraceContaining("at least 1000 ms");
  }

  private static SimulatedAnswer page(ReceivedRequest request, String name, String... full) {
    String number = request.query().replaceAll(".*" + name + "=(\\d+).*", "$1");
    return List.of(full).contains(number)
        ? json("[{\"id\":\"%s-a\"},{\"id\":\"%s-b\"}]".formatted(number, number))
        : json("[]");
  }

  private static SimulatedAnswer json(String body) {
    return SimulatedAnswer.json(200, body);
  }

  private void poll(String parameters) throws Exception {
    String uri = "kamelet:http-poll-source?url=" + address + "/in" + parameters;
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri).errorHandler(noErrorHandler()).process(HttpPollSourceTest.this::take);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    Message message = exchange.getMessage();
    String id = message.getHeader(ConnectorHeaders.MESSAGE_ID, "", String.class);
    if (!unwritable.isEmpty() && unwritable.equals(id)) {
      throw new IllegalStateException("the disk is full");
    }
    taken.add(message.copy());
    if (!refused.isEmpty() && refused.equals(id)) {
      message.setHeader(ConnectorHeaders.REFUSED, "malformed");
    }
  }

  private List<String> ids() {
    return taken.stream()
        .map(message -> message.getHeader(ConnectorHeaders.MESSAGE_ID, "", String.class))
        .toList();
  }

  private List<String> bodies() {
    return taken.stream().map(message -> message.getBody(String.class)).toList();
  }

  private List<String> queries() {
    return system.received().stream().map(ReceivedRequest::query).toList();
  }
}
