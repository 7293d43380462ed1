package id.simpul.connectors.lapor;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.DeliveredReferences;
import id.simpul.connectors.DeliveredReferences.Reference;
import id.simpul.connectors.simulator.LaporSimulator;
import id.simpul.connectors.simulator.SimulatedAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaporFollowupSourceTest {

  private final LaporSimulator lapor = new LaporSimulator();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final List<Exchange> taken = new CopyOnWriteArrayList<>();
  private final List<Reference> delivered = new CopyOnWriteArrayList<>();
  private volatile String refusedId = "";
  private URI address;

  @BeforeEach
  void start() throws IOException {
    address = lapor.start(0);
    DeliveredReferences references = (receiver, flow, since) -> List.copyOf(delivered);
    camel.getRegistry().bind("deliveredReferences", references);
  }

  @AfterEach
  void close() {
    camel.stop();
    lapor.close();
  }

  @Test
  void every_follow_up_of_every_page_becomes_one_message() throws Exception {
    delivered("41", "LKS-1");
    lapor.followUp(
        "41", "{\"id\":1,\"content\":\"Diteruskan\"},{\"id\":\"2\",\"content\":\"Selesai\"}");
    lapor.followUp("41", "{\"id\":3,\"content\":\"Ditutup – terima kasih\"}");

    poll("");

    await().untilAsserted(() -> assertThat(ids()).contains("41-1", "41-2", "41-3"));
    JsonNode third = new ObjectMapper().readTree(body("41-3"));
    assertThat(third.path("complaint_id").asText()).isEqualTo("41");
    assertThat(third.path("ticket").asText()).isEqualTo("LKS-1");
    assertThat(third.path("content").asText()).isEqualTo("Ditutup – terima kasih");
  }

  @Test
  void a_follow_up_keeps_its_id_from_round_to_round() throws Exception {
    delivered("41", "LKS-1");
    lapor.followUp("41", "{\"content\":\"tanpa id\"}");

    poll("");

    await().atMost(10, SECONDS).until(() -> taken.size() >= 2);
    assertThat(ids().stream().distinct()).hasSize(1);
    assertThat(ids().get(0)).startsWith("41-");
  }

  @Test
  void a_complaint_that_fails_does_not_stop_the_others() throws Exception {
    delivered("41", "LKS-1");
    delivered("../42", "LKS-2");
    delivered("43", "LKS-3");
    lapor.followUp("43", "{\"id\":1}");
    lapor.nextAnswers(SimulatedAnswer.json(200, "<garbage"));

    poll("&period=60000");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("43-1"));
  }

  @Test
  void a_follow_up_that_the_hub_refuses_does_not_stop_the_next() throws Exception {
    delivered("41", "LKS-1");
    lapor.followUp("41", "{\"id\":1},{\"id\":2}");
    refusedId = "41-1";

    poll("&period=60000");

    await().untilAsserted(() -> assertThat(ids()).containsExactly("41-2"));
  }

  @Test
  void a_lapor_that_is_away_ends_the_round_and_is_asked_again_later() throws Exception {
    delivered("41", "LKS-1");
    delivered("42", "LKS-2");
    lapor.followUp("42", "{\"id\":1}");
    lapor.nextAnswers(SimulatedAnswer.empty(503));

    poll("");

    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(ids()).contains("42-1"));
    assertThat(lapor.received().get(0).path()).contains("/41/");
    assertThat(lapor.received().get(1).path()).contains("/41/");
  }

  @Test
  void the_id_field_can_be_another_one() throws Exception {
    delivered("41", "LKS-1");
    lapor.followUp("41", "{\"id\":1,\"nomor\":\"T-9\"}");

    poll("&idField=nomor");

    await().untilAsserted(() -> assertThat(ids()).contains("41-T-9"));
  }

  @Test
  void pages_that_never_end_do_not_keep_the_hub_reading_for_ever() throws Exception {
    delivered("41", "LKS-1");
    delivered("42", "LKS-2");
    lapor.neverEndPages();

    poll("&period=60000");

    await().until(() -> lapor.received().size() >= 400);
    await()
        .during(200, MILLISECONDS)
        .untilAsserted(() -> assertThat(lapor.received()).hasSize(400));
  }

  @Test
  void rounds_without_a_pause_are_refused() {
    assertThatThrownBy(() -> poll("&period=10")).hasStackTraceContaining("at least 1000 ms");
  }

  private void delivered(String reference, String ticket) {
    delivered.add(new Reference(reference, ticket, Instant.EPOCH));
  }

  private void poll(String parameters) throws Exception {
    String period = parameters.contains("period=") ? "" : "&period=1000";
    String uri =
        "kamelet:lapor-followup-source?auth=a&token=t&baseUrl=" + address + period + parameters;
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(uri).process(LaporFollowupSourceTest.this::take);
          }
        });
    camel.start();
  }

  private void take(Exchange exchange) {
    if (refusedId.equals(id(exchange))) {
      throw new IllegalStateException("refused");
    }
    taken.add(exchange.copy());
  }

  private List<String> ids() {
    return taken.stream().map(LaporFollowupSourceTest::id).toList();
  }

  private byte[] body(String id) {
    return taken.stream()
        .filter(exchange -> id(exchange).equals(id))
        .findFirst()
        .orElseThrow()
        .getMessage()
        .getBody(byte[].class);
  }

  private static String id(Exchange exchange) {
    return exchange.getMessage().getHeader("Simpul-Message-Id", String.class);
  }
}
