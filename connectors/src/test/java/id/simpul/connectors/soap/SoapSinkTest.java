package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.ReceivedRequest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sink sends, byte for byte, and what it makes of each answer. */
class SoapSinkTest {

  private static final byte[] KIRIM =
      "<Kirim xmlns=\"urn:example:aduan\"><nomor>A-1</nomor><isi>Lampu – padam</isi></Kirim>"
          .getBytes(StandardCharsets.UTF_8);
  private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
  private static final String TAKEN =
      "<KirimResponse xmlns=\"urn:example:aduan\"><kode>00</kode>"
          + "<referensi>R-77</referensi></KirimResponse>";

  private final SimulatedHttpServer agency =
      new SimulatedHttpServer(request -> xml(200, envelope(SOAP11, TAKEN)));
  private URI address;
  private SinkUnderTest sink;

  @BeforeEach
  void start() throws Exception {
    address = agency.start(0);
    sink = sink("&port=Soap11&operation=Kirim&referencePath=/a:KirimResponse/a:referensi");
  }

  @AfterEach
  void close() {
    sink.close();
    agency.close();
  }

  @Test
  void sends_the_payload_in_a_soap_11_envelope_with_its_action_and_length() {
    Outcome outcome = sink.deliver(KIRIM);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Delivered.class,
            d -> {
              assertThat(d.reference()).isEqualTo("R-77");
              assertThat(new String(d.answer(), StandardCharsets.UTF_8)).isEqualTo(TAKEN);
            });
    ReceivedRequest request = agency.received().get(0);
    assertThat(request.path()).isEqualTo("/aduan");
    assertThat(request.header("SOAPAction")).contains("\"urn:example:aduan:Kirim\"");
    assertThat(request.header("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(request.header("Content-Length")).contains("" + request.body().length);
    assertThat(request.header("Upgrade")).isEmpty();
    assertThat(request.text()).contains(SOAP11, "<isi>Lampu – padam</isi>");
  }

  @Test
  void the_port_decides_for_soap_12() throws Exception {
    agency.nextAnswers(soap12(200, envelope(SOAP12, TAKEN)));

    try (SinkUnderTest twelve = sink("&port=Soap12&operation=Kirim")) {
      assertThat(twelve.deliver(KIRIM)).isInstanceOf(Outcome.Delivered.class);
    }

    ReceivedRequest request = agency.received().get(0);
    assertThat(request.header("Content-Type").orElseThrow())
        .contains("application/soap+xml", "action=\"urn:example:aduan:Kirim\"");
    assertThat(request.text()).contains(SOAP12);
  }

  @Test
  void an_operation_without_an_answer_is_delivered_by_202() throws Exception {
    agency.nextAnswers(SimulatedAnswer.empty(202));

    try (SinkUnderTest oneWay = sink("&port=Soap11&operation=Catat")) {
      assertThat(
              oneWay.deliver("<Catat xmlns=\"urn:example:aduan\"><isi>x</isi></Catat>".getBytes()))
          .isInstanceOf(Outcome.Delivered.class);
    }
    assertThat(agency.received().get(0).text()).contains("Catat");
  }

  @Test
  void headers_of_the_hub_do_not_leave_and_none_comes_back() {
    Exchange after = sink.exchange(KIRIM, Map.of("X-Inner", "y", "CamelHttpUri", "http://x"));

    assertThat(after.getMessage().getHeaders()).isEmpty();
    assertThat(agency.received().get(0).headers().keySet())
        .doesNotContain("X-Inner", "Simpul-Tracking-Id");
  }

  @ParameterizedTest
  @CsvSource({
    "soap:Client, Rejected",
    "soap:Client.Data, Rejected",
    "soap:Server, Unavailable",
    "soap:VersionMismatch, Unavailable",
    "soap:MustUnderstand, Unavailable",
    "x:FailedAuthentication, Unavailable",
    "x:Own, Rejected"
  })
  void a_fault_of_soap_11_has_its_outcome(String code, String outcome) {
    agency.nextAnswers(xml(500, fault11(code, "Budi tidak terdaftar")));

    assertThat(sink.deliver(KIRIM).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"soap:Sender, Rejected", "soap:Receiver, Unavailable"})
  void a_fault_of_soap_12_has_its_outcome(String code, String outcome) throws Exception {
    agency.nextAnswers(soap12(500, fault12(code, "gagal")));

    try (SinkUnderTest twelve = sink("&port=Soap12&operation=Kirim")) {
      assertThat(twelve.deliver(KIRIM).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void a_reason_quotes_the_code_of_a_fault_only() {
    agency.nextAnswers(xml(500, fault11("soap:Client", "Budi tidak terdaftar")));

    assertThat(sink.deliver(KIRIM)).isEqualTo(new Outcome.Rejected("fault Client"));
  }

  @Test
  void patterns_decide_over_codes() throws Exception {
    agency.nextAnswers(
        xml(500, fault11("soap:Server", "Nomor sudah ada")),
        xml(500, fault11("soap:Server", "Kode wilayah salah")),
        xml(500, fault11("soap:Client", "Sedang maintenance")),
        xml(500, fault11("soap:Server", "Internal Error")));

    try (SinkUnderTest patterns =
        sink(
            "&port=Soap11&operation=Kirim&duplicateFaults=sudah ada&rejectedFaults=kode wilayah"
                + "&unavailableFaults=maintenance&unknownFaults=internal error")) {
      assertThat(patterns.deliver(KIRIM)).isInstanceOf(Outcome.AlreadyDone.class);
      assertThat(patterns.deliver(KIRIM)).isInstanceOf(Outcome.Rejected.class);
      assertThat(patterns.deliver(KIRIM)).isInstanceOf(Outcome.Unavailable.class);
      assertThat(patterns.deliver(KIRIM)).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @Test
  void the_answer_says_success_duplicate_or_neither() throws Exception {
    agency.nextAnswers(
        xml(200, envelope(SOAP11, TAKEN)),
        xml(200, envelope(SOAP11, TAKEN.replace("00", "09"))),
        xml(200, envelope(SOAP11, TAKEN.replace("00", "31"))));

    try (SinkUnderTest paths =
        sink(
            "&port=Soap11&operation=Kirim"
                + "&successPath=RAW(/a:KirimResponse[a:kode = '00'])"
                + "&duplicatePath=RAW(/a:KirimResponse[a:kode = '09'])"
                + "&referencePath=/a:KirimResponse/a:referensi")) {
      assertThat(paths.deliver(KIRIM)).isInstanceOf(Outcome.Delivered.class);
      assertThat(paths.deliver(KIRIM)).isEqualTo(new Outcome.AlreadyDone("R-77"));
      assertThat(paths.deliver(KIRIM)).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @Test
  void a_page_of_something_in_between_is_not_the_agencys_answer() {
    agency.nextAnswers(
        SimulatedAnswer.json(200, "{}"),
        xml(200, "<html/>"),
        xml(200, envelope(SOAP11, "<a:KirimResponse xmlns:a=\"urn:example:aduan\"/>")),
        xml(200, envelope(SOAP11, "")));

    for (int i = 0; i < 4; i++) {
      assertThat(sink.deliver(KIRIM)).isInstanceOf(Outcome.Unknown.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, Unavailable",
    "403, Unavailable",
    "404, Rejected",
    "500, Unknown",
    "503, Unavailable",
    "302, Unavailable"
  })
  void an_http_error_without_an_envelope_has_its_outcome(int status, String outcome) {
    agency.nextAnswers(SimulatedAnswer.empty(status));

    assertThat(sink.deliver(KIRIM).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void an_agency_that_is_down_is_unavailable_and_comes_back() throws Exception {
    agency.goDown();
    assertThat(sink.deliver(KIRIM)).isInstanceOf(Outcome.Unavailable.class);

    agency.comeBack();
    assertThat(sink.deliver(KIRIM)).isInstanceOf(Outcome.Delivered.class);
  }

  @Test
  void an_agency_that_does_not_answer_in_time_leaves_it_open() throws Exception {
    try (SinkUnderTest patient = sink("&port=Soap11&operation=Kirim&callTimeout=1500")) {
      patient.deliver(KIRIM);
      agency.latency(Duration.ofSeconds(30));

      assertThat(patient.deliver(KIRIM)).isInstanceOf(Outcome.Unknown.class);
    }
    assertThat(agency.received()).hasSize(2);
  }

  @Test
  void a_dtd_in_the_answer_is_not_read() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;&x;\">]>"
            + envelope(SOAP11, "<KirimResponse xmlns=\"urn:example:aduan\">&y;</KirimResponse>");
    agency.nextAnswers(xml(200, bomb));

    assertThat(sink.deliver(KIRIM)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void a_username_token_carries_the_password_or_its_digest() throws Exception {
    String login = "&port=Soap11&operation=Kirim&username=simpul&password=rahasia";
    try (SinkUnderTest text = sink(login);
        SinkUnderTest digest = sink(login + "&passwordForm=digest")) {
      text.deliver(KIRIM);
      digest.deliver(KIRIM);
    }

    assertThat(agency.received().get(0).text())
        .contains("UsernameToken", ">simpul<", "#PasswordText\">rahasia<");
    assertThat(agency.received().get(1).text())
        .contains("#PasswordDigest", "Nonce", "Created")
        .doesNotContain("rahasia");
  }

  @Test
  void basic_authentication_is_sent_at_once() throws Exception {
    try (SinkUnderTest basic = sink("&port=Soap11&operation=Kirim&basicUser=u&basicPassword=p")) {
      basic.deliver(KIRIM);
    }

    String expected = "Basic " + Base64.getEncoder().encodeToString("u:p".getBytes());
    assertThat(agency.received()).hasSize(1);
    assertThat(agency.received().get(0).header("Authorization")).contains(expected);
  }

  @Test
  void binary_elements_leave_as_mtom_parts() throws Exception {
    String photo = Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, (byte) 0xFF});
    String body = new String(KIRIM, StandardCharsets.UTF_8);
    body = body.replace("</Kirim>", "<foto>" + photo + "</foto></Kirim>");

    try (SinkUnderTest mtom = sink("&port=Soap11&operation=Kirim&mtomElements=foto")) {
      assertThat(mtom.deliver(body.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(Outcome.Delivered.class);
      assertThat(mtom.deliver(body.replace(photo, "@@").getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(Outcome.Rejected.class);
    }

    ReceivedRequest request = agency.received().get(0);
    assertThat(request.header("Content-Type").orElseThrow())
        .contains("multipart/related", "application/xop+xml");
    assertThat(request.text()).contains("xop:Include", "cid:foto-1").doesNotContain(photo);
  }

  @Test
  void what_is_not_xml_is_rejected_before_a_call() {
    assertThat(sink.deliver("{}".getBytes())).isInstanceOf(Outcome.Rejected.class);
    assertThat(agency.received()).isEmpty();
  }

  @Test
  void a_wsdl_that_is_away_is_read_at_a_later_call() throws Exception {
    int port = freePort();
    String wsdl = "http://127.0.0.1:" + port + "/aduan.wsdl";
    try (SinkUnderTest late = new SinkUnderTest(uri(wsdl, "&port=Soap11&operation=Kirim"));
        SimulatedHttpServer web = new SimulatedHttpServer(SoapSinkTest::file)) {
      assertThat(late.deliver(KIRIM)).isInstanceOf(Outcome.Unavailable.class);
      web.start(port);
      assertThat(late.deliver(KIRIM)).isInstanceOf(Outcome.Delivered.class);
      assertThat(web.received())
          .extracting(ReceivedRequest::path)
          .contains("/aduan.wsdl", "/aduan-abstract.wsdl", "/aduan-types.xsd");
    }
  }

  @Test
  void a_choice_that_is_missing_is_named() throws Exception {
    try (SinkUnderTest vague = sink("&port=Soap11")) {
      assertThat(vague.deliver(KIRIM))
          .isEqualTo(
              new Outcome.Unavailable("name the operation of the WSDL, one of: Catat, Kirim"));
    }
  }

  @Test
  void a_path_that_is_no_xpath_keeps_the_route_from_starting() {
    assertThatThrownBy(() -> sink("&referencePath=/a:b[").close())
        .hasStackTraceContaining("not an XPath");
  }

  private SinkUnderTest sink(String parameters) throws Exception {
    return new SinkUnderTest(uri("classpath:soap/aduan.wsdl", parameters));
  }

  private String uri(String wsdl, String parameters) {
    return "kamelet:soap-sink?wsdl=" + wsdl + "&address=" + address + "/aduan" + parameters;
  }

  private static SimulatedAnswer file(ReceivedRequest request) {
    try (var in = SoapSinkTest.class.getResourceAsStream("/soap" + request.path())) {
      return xml(200, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String envelope(String version, String body) {
    return "<soap:Envelope xmlns:soap=\"%s\"><soap:Body>%s</soap:Body></soap:Envelope>"
        .formatted(version, body);
  }

  private static String fault11(String code, String reason) {
    return envelope(
        SOAP11,
        "<soap:Fault xmlns:x=\"urn:x\"><faultcode>%s</faultcode><faultstring>%s</faultstring></soap:Fault>"
            .formatted(code, reason));
  }

  private static String fault12(String code, String reason) {
    return envelope(
        SOAP12,
        ("<soap:Fault><soap:Code><soap:Value>%s</soap:Value></soap:Code><soap:Reason>"
                + "<soap:Text xml:lang=\"id\">%s</soap:Text></soap:Reason></soap:Fault>")
            .formatted(code, reason));
  }

  private static SimulatedAnswer xml(int status, String body) {
    return typed(status, "text/xml; charset=UTF-8", body);
  }

  private static SimulatedAnswer soap12(int status, String body) {
    return typed(status, "application/soap+xml; charset=UTF-8", body);
  }

  private static SimulatedAnswer typed(int status, String type, String body) {
    return SimulatedAnswer.text(status, type, body);
  }
}
