package id.simpul.connectors.siasn;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.DeliveredReferences;
import id.simpul.connectors.DeliveredReferences.Reference;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SiasnSimulator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connectors siasn-employee-action and siasn-employee-source. */
class EmployeeTest {

  private static final String OTHER = "198502022010012002";

  @TempDir Path home;
  private final ObjectMapper json = new ObjectMapper();
  private final SiasnSimulator siasn = new SiasnSimulator("s1");
  private final List<Exchange> taken = new CopyOnWriteArrayList<>();
  private volatile boolean full;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    address = siasn.start(0);
    siasn.employee(Siasn.NIP, Siasn.ID, "BUDI CONTOH", "U-0");
    siasn.employee(OTHER, "PNS-0002", "SITI CONTOH", "U-0");
  }

  @AfterEach
  void close() {
    siasn.close();
  }

  @Test
  void a_question_is_answered_with_the_named_fields_and_no_other() throws Exception {
    JsonNode answer = json.readTree(((Outcome.Delivered) ask(Siasn.NIP)).answer());

    assertThat(answer.path("status").asText()).isEqualTo("found");
    assertThat(answer.at("/employee/unorId").asText()).isEqualTo("U-0");
    assertThat(answer.toString()).doesNotContain("3671010101800001").doesNotContain("BUDI");
  }

  @Test
  void an_unknown_nip_is_an_answer_and_a_short_one_is_no_question() throws Exception {
    Outcome.Delivered unknown = (Outcome.Delivered) ask("199901012025011009");

    assertThat(new String(unknown.answer(), StandardCharsets.UTF_8))
        .isEqualTo("{\"status\":\"not-found\"}");
    int calls = siasn.received().size();
    assertThat(ask("1980")).isEqualTo(new Outcome.Rejected("nip is not 18 digits"));
    assertThat(siasn.received()).hasSize(calls);
  }

  @Test
  void people_of_delivered_positions_and_of_the_list_are_read_and_sent_when_changed()
      throws Exception {
    Path list = Files.writeString(home.resolve("nip.txt"), "# daftar\n" + OTHER + "\nsalah\n");
    try (DefaultCamelContext first = source(list)) {
      await().atMost(20, SECONDS).until(() -> taken.size() == 2);
      int asked = questions();
      await().atMost(20, SECONDS).until(() -> questions() > asked + 4);
      assertThat(taken).as("unchanged in later rounds").hasSize(2);
      assertThat(body(0).path("nip").asText()).isEqualTo(Siasn.NIP);
      assertThat(id(0)).doesNotContain(Siasn.NIP).isEqualTo(body(0).path("record").asText());

      siasn.employee(OTHER, "PNS-0002", "SITI CONTOH", "U-9");
      await().atMost(20, SECONDS).until(() -> taken.size() == 3);
      assertThat(body(2).path("unorId").asText()).isEqualTo("U-9");
    }
    int before = questions();
    try (DefaultCamelContext again = source(list)) {
      await().atMost(20, SECONDS).until(() -> questions() > before + 3);
      assertThat(taken).as("known over a restart").hasSize(3);
    }
  }

  @Test
  void what_the_hub_could_not_take_is_offered_again() throws Exception {
    full = true;
    try (DefaultCamelContext source = source(home.resolve("none.txt"))) {
      await().atMost(20, SECONDS).until(() -> questions() > 2);
      assertThat(taken).isEmpty();
      full = false;
      await().atMost(20, SECONDS).until(() -> taken.size() == 1);
    }
  }

  private DefaultCamelContext source(Path list) throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    Properties properties = new Properties();
    properties.setProperty("simpul.state-dir", home.resolve("state").toString());
    camel.getPropertiesComponent().setInitialProperties(properties);
    DeliveredReferences references =
        (receiver, flow, since) -> List.of(new Reference("rw-1", Siasn.NIP, Instant.now()));
    camel.getRegistry().bind("deliveredReferences", references);
    String listed = Files.exists(list) ? "&listFile=" + list : "";
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from(Siasn.uri("siasn-employee-source", address, "&period=100" + listed)
                    .replace("source?", "source/employees?"))
                .errorHandler(noErrorHandler())
                .process(EmployeeTest.this::take);
          }
        });
    camel.start();
    return camel;
  }

  private void take(Exchange exchange) {
    if (full) {
      throw new IllegalStateException("not written");
    }
    taken.add(exchange.copy());
  }

  private int questions() {
    return (int) siasn.received().stream().filter(r -> r.path().contains("/data-utama/")).count();
  }

  private JsonNode body(int index) throws Exception {
    return json.readTree(taken.get(index).getMessage().getBody(byte[].class));
  }

  private String id(int index) {
    return taken.get(index).getMessage().getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
  }

  private Outcome ask(String nip) throws Exception {
    try (SinkUnderTest action =
        new SinkUnderTest(Siasn.uri("siasn-employee-action", address, ""))) {
      return action.deliver(("{\"nip\":\"" + nip + "\"}").getBytes(StandardCharsets.UTF_8));
    }
  }
}
