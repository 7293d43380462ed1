package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.StatusQuestion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner gets from the hub's own contract, request by request. */
class SoapSourceTest {

  private static final String SUBMIT =
      "<Submit xmlns=\"urn:simpul:messages:1\"><id>M-1</id><payload>"
          + "<aduan xmlns=\"\" nomor=\"M-1\">Lampu – padam</aduan></payload></Submit>";

  private volatile Processor hub =
      exchange -> exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "T-1");
  private ServedSoap served;

  @BeforeEach
  void start() throws Exception {
    served = served("messages", Map.of());
  }

  @AfterEach
  void close() throws Exception {
    served.close();
  }

  private ServedSoap served(String path, Map<String, String> more) throws Exception {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.putIfAbsent("username", "dinkes");
    parameters.putIfAbsent("password", "rahasia");
    return new ServedSoap(path, parameters, this::status, exchange -> hub.process(exchange));
  }

  private Optional<StatusQuestion.Status> status(String route, String trackingId) {
    return route.equals("agency-flow") && trackingId.equals("T-1")
        ? Optional.of(
            new StatusQuestion.Status(
                "DONE",
                Instant.parse("2026-03-02T01:00:00Z"),
                List.of(
                    new StatusQuestion.Delivery(
                        "lapor", "DELIVERED", "R-9", Instant.parse("2026-03-02T01:00:01Z")))))
        : Optional.empty();
  }

  @Test
  void its_wsdl_names_the_address_at_which_it_is_served() throws Exception {
    HttpResponse<String> wsdl = served.get("?wsdl");

    assertThat(wsdl.statusCode()).isEqualTo(200);
    assertThat(wsdl.body())
        .contains("AskStatus", "MessagesSoap11", "MessagesSoap12", served.address().toString())
        .doesNotContain("set-by-the-hub");
  }

  @Test
  void a_payload_goes_to_the_hub_with_its_id_and_is_answered_with_the_receipt() throws Exception {
    HttpResponse<String> answer = soap11(SUBMIT);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains(Soap.V11, "SubmitResponse", "<trackingId>T-1</trackingId>");
    assertThat(served.taken()).hasSize(1);
    Exchange message = served.taken().get(0);
    assertThat(message.getMessage().getBody(String.class))
        .isEqualTo("<aduan nomor=\"M-1\">Lampu – padam</aduan>");
    assertThat(message.getMessage().getHeaders())
        .containsExactly(Map.entry(ConnectorHeaders.MESSAGE_ID, "M-1"));
  }

  @Test
  void soap_12_is_answered_in_soap_12() throws Exception {
    HttpResponse<String> answer = soap12(SUBMIT);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/soap+xml");
    assertThat(answer.body()).contains(Soap.V12, "<trackingId>T-1</trackingId>");
  }

  @Test
  void base64_content_goes_to_the_hub_as_bytes() throws Exception {
    String submit = SUBMIT.replaceAll("<payload>.*</payload>", "<content>eyJhIjoxfQ==</content>");

    assertThat(soap11(submit).statusCode()).isEqualTo(200);

    assertThat(served.taken().get(0).getMessage().getBody(String.class)).isEqualTo("{\"a\":1}");
  }

  @Test
  void an_mtom_part_goes_to_the_hub_as_bytes() throws Exception {
    String include =
        "<content><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
            + " href=\"cid:doc%401\"/></content>";
    String envelope =
        Soap.envelope(Soap.V11, Soap.login(), SUBMIT.replaceAll("<payload>.*</payload>", include));
    byte[] parts = Soap.mtom("text/xml", envelope, "doc@1", "{\"a\":1}");

    HttpResponse<String> answer = served.post(Soap.mtomType("text/xml"), parts);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(served.taken().get(0).getMessage().getBody(String.class)).isEqualTo("{\"a\":1}");
  }

  @Test
  void a_reference_to_a_part_that_is_not_there_is_a_fault_of_the_sender() throws Exception {
    String include =
        "<content><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
            + " href=\"file:///etc/passwd\"/></content>";

    HttpResponse<String> answer = soap11(SUBMIT.replaceAll("<payload>.*</payload>", include));

    assertThat(answer.body()).contains("malformed", "missing");
    assertThat(served.taken()).isEmpty();
  }

  @Test
  void the_status_of_an_own_message_is_told() throws Exception {
    HttpResponse<String> answer = soap11(ask("T-1"));

    assertThat(answer.body())
        .contains("<progress>DONE</progress>", "<receiver>lapor</receiver>", "DELIVERED", "R-9");
    assertThat(served.taken()).isEmpty();
  }

  @Test
  void the_status_of_any_other_message_is_not_told() throws Exception {
    HttpResponse<String> answer = soap11(ask("T-2"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Client", "<code>not-found</code>");
  }

  @Test
  void what_the_hub_refuses_is_a_fault_of_the_sender_in_both_languages() throws Exception {
    hub =
        exchange -> {
          exchange.getMessage().setHeader(ConnectorHeaders.REFUSED, "no-agreement");
          exchange.getMessage().setHeader(ConnectorHeaders.REFUSED_DETAIL, "ended 2026-01-01");
        };

    HttpResponse<String> eleven = soap11(SUBMIT);
    HttpResponse<String> twelve = soap12(SUBMIT);

    assertThat(eleven.body())
        .contains(
            ":Client</faultcode>",
            "<code>no-agreement</code>",
            "No agreement in force covers this. / Tidak ada perjanjian",
            "ended 2026-01-01");
    assertThat(twelve.body()).contains(":Sender</", "<code>no-agreement</code>", "Tidak ada");
  }

  @Test
  void what_the_hub_cannot_write_is_a_fault_of_the_receiver() throws Exception {
    hub =
        exchange -> {
          throw new IllegalStateException("disk full at /var/secret");
        };

    HttpResponse<String> eleven = soap11(SUBMIT);
    HttpResponse<String> twelve = soap12(SUBMIT);

    assertThat(eleven.statusCode()).isEqualTo(500);
    assertThat(eleven.body())
        .contains(":Server</faultcode>", "not-writable")
        .doesNotContain("/var/secret");
    assertThat(twelve.body()).contains(":Receiver</", "not-writable").doesNotContain("/var/secret");
  }

  @Test
  void an_operation_that_is_not_in_the_contract_is_a_fault() throws Exception {
    HttpResponse<String> answer = soap11("<Hapus xmlns=\"urn:simpul:messages:1\"/>");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Fault");
    assertThat(served.taken()).isEmpty();
  }

  @Test
  void a_partners_own_contract_is_served_and_answered_from_its_template() throws Exception {
    Map<String, String> own =
        Map.of(
            "wsdl", "classpath:soap/aduan.wsdl",
            "port", "Soap12",
            "operation", "Kirim",
            "reply", "classpath:soap/kirim-reply.xml");
    try (ServedSoap partner = served("aduan", own)) {
      String kirim = "<Kirim xmlns=\"urn:example:aduan\"><nomor>A-1</nomor><isi>x</isi></Kirim>";

      HttpResponse<String> answer = post11(partner, kirim);

      assertThat(answer.body()).contains("KirimResponse", "<a:referensi>T-1</a:referensi>");
      assertThat(partner.taken().get(0).getMessage().getBody(String.class)).isEqualTo(kirim);
      assertThat(partner.get("?wsdl").body()).contains("AduanService");
      assertThat(
              post11(partner, "<Catat xmlns=\"urn:example:aduan\"><isi>x</isi></Catat>")
                  .statusCode())
          .isEqualTo(500);
      assertThat(partner.taken()).hasSize(1);
    }
  }

  @Test
  void an_operation_without_an_answer_gets_202_only_after_the_hub_has_it() throws Exception {
    Map<String, String> own =
        Map.of("wsdl", "classpath:soap/aduan.wsdl", "port", "Soap11", "operation", "Catat");
    String catat = "<Catat xmlns=\"urn:example:aduan\"><isi>x</isi></Catat>";
    try (ServedSoap partner = served("catat", own)) {
      assertThat(post11(partner, catat).statusCode()).isBetween(200, 202);
      assertThat(partner.taken()).hasSize(1);

      hub =
          exchange -> {
            throw new IllegalStateException("disk full");
          };
      assertThat(post11(partner, catat).statusCode()).isEqualTo(500);
    }
  }

  @Test
  void the_answer_of_a_lookup_is_the_body() throws Exception {
    Map<String, String> own =
        Map.of("wsdl", "classpath:soap/aduan.wsdl", "port", "Soap11", "operation", "Kirim");
    hub =
        exchange -> {
          exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "T-1");
          exchange.getMessage().setBody("<KirimResponse xmlns=\"urn:example:aduan\"/>".getBytes());
        };
    try (ServedSoap partner = served("lookup", own)) {
      assertThat(post11(partner, "<Kirim xmlns=\"urn:example:aduan\"/>").body())
          .contains("<KirimResponse");
    }
  }

  @Test
  void binary_elements_of_an_answer_leave_as_mtom_parts() throws Exception {
    Map<String, String> own = new HashMap<>();
    own.put("wsdl", "classpath:soap/aduan.wsdl");
    own.put("port", "Soap11");
    own.put("operation", "Kirim");
    own.put("mtomElements", "foto");
    hub =
        exchange ->
            exchange
                .getMessage()
                .setBody(
                    "<KirimResponse xmlns=\"urn:example:aduan\"><foto>aXNpIGZvdG8=</foto></KirimResponse>"
                        .getBytes(StandardCharsets.UTF_8));
    try (ServedSoap partner = served("mtom", own)) {
      HttpResponse<String> answer = post11(partner, "<Kirim xmlns=\"urn:example:aduan\"/>");

      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .contains("multipart/related", "application/xop+xml");
      assertThat(answer.body())
          .contains("Include", "href=\"cid:foto-1@simpul\"", "isi foto")
          .doesNotContain("aXNpIGZvdG8=");

      own.remove("mtomElements");
    }
    try (ServedSoap plain = served("plain", own)) {
      HttpResponse<String> answer = post11(plain, "<Kirim xmlns=\"urn:example:aduan\"/>");

      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
      assertThat(answer.body()).contains("aXNpIGZvdG8=");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wsdl, http://127.0.0.1:1/aduan.wsdl",
    "wsdl, file:/nowhere/aduan.wsdl",
    "wsdl, classpath:soap/kirim-reply.xml",
    "wsdl, classpath:soap/nowhere.wsdl",
    "reply, file:/nowhere/reply.xml",
    "reply, http://127.0.0.1:1/reply.xml"
  })
  void a_file_that_cannot_be_used_closes_its_own_door_alone(String parameter, String file)
      throws Exception {
    Map<String, String> broken = new HashMap<>();
    broken.put("wsdl", "classpath:soap/aduan.wsdl");
    broken.put("port", "Soap12");
    broken.put("operation", "Kirim");
    broken.put(parameter, file);
    try (ServedSoap closed = served("closed", broken)) {
      String kirim = "<Kirim xmlns=\"urn:example:aduan\"><nomor>1</nomor><isi>x</isi></Kirim>";

      HttpResponse<String> answer =
          closed.post(
              "text/xml; charset=UTF-8",
              Soap.envelope(Soap.V11, Soap.login(), kirim).getBytes(StandardCharsets.UTF_8));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("Server");
      assertThat(closed.taken()).isEmpty();
    }
  }

  private static String ask(String trackingId) {
    return "<AskStatus xmlns=\"urn:simpul:messages:1\"><trackingId>%s</trackingId></AskStatus>"
        .formatted(trackingId);
  }

  private HttpResponse<String> soap11(String body) throws Exception {
    return post11(served, body);
  }

  private static HttpResponse<String> post11(ServedSoap at, String body) throws Exception {
    byte[] envelope = Soap.envelope(Soap.V11, Soap.login(), body).getBytes(StandardCharsets.UTF_8);
    return at.post("text/xml; charset=UTF-8", envelope);
  }

  private HttpResponse<String> soap12(String body) throws Exception {
    byte[] envelope = Soap.envelope(Soap.V12, Soap.login(), body).getBytes(StandardCharsets.UTF_8);
    return served.post("application/soap+xml; charset=UTF-8", envelope);
  }
}
