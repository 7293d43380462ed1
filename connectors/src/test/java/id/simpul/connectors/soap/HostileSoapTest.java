package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that want to read, fill or deceive the hub. None reaches it. */
class HostileSoapTest {

  private static final String SUBMIT =
      "<Submit xmlns=\"urn:simpul:messages:1\"><payload><a xmlns=\"\">asli</a></payload></Submit>";

  @TempDir Path directory;

  private ServedSoap served;

  @BeforeEach
  void start() throws Exception {
    serve(Map.of("username", "dinkes", "password", "rahasia", "maxBytes", "65536"));
  }

  @AfterEach
  void close() throws Exception {
    served.close();
  }

  private void serve(Map<String, String> parameters) throws Exception {
    served =
        new ServedSoap(
            "hostile",
            parameters,
            (route, id) -> Optional.empty(),
            exchange -> exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "T-1"));
  }

  @Test
  void the_same_request_without_the_attack_is_taken() throws Exception {
    assertThat(post(envelope(SUBMIT)).statusCode()).isEqualTo(200);
    assertThat(served.taken()).hasSize(1);
  }

  @Test
  void dtd() throws Exception {
    refused("<!DOCTYPE soap:Envelope>" + envelope(SUBMIT));
  }

  @Test
  void external_entity() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "isi-rahasia");
    String dtd = "<!DOCTYPE x [<!ENTITY f SYSTEM \"" + secret.toUri() + "\">]>";

    HttpResponse<String> answer = refused(dtd + envelope(SUBMIT.replace("asli", "&f;")));

    assertThat(answer.body()).doesNotContain("isi-rahasia");
  }

  @Test
  void entity_bomb() throws Exception {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"xxxxxxxxxx\">");
    for (int i = 1; i < 12; i++) {
      String ten = ("&e" + (i - 1) + ";").repeat(10);
      dtd.append("<!ENTITY e" + i + " \"" + ten + "\">");
    }

    refused(dtd + "]>" + envelope(SUBMIT.replace("asli", "&e11;")));
  }

  @Test
  void dtd_in_another_encoding() throws Exception {
    String request = "<!DOCTYPE soap:Envelope>" + envelope(SUBMIT);

    refused("text/xml; charset=UTF-16", request, StandardCharsets.UTF_16);
  }

  @Test
  void dtd_in_the_envelope_of_an_mtom_request() throws Exception {
    byte[] parts = Soap.mtom("text/xml", "<!DOCTYPE soap:Envelope>" + envelope(SUBMIT), "p@1", "x");

    HttpResponse<String> answer = served.post(Soap.mtomType("text/xml"), parts);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(served.taken()).isEmpty();
  }

  @Test
  void deep_nesting() throws Exception {
    String deep = "<n>".repeat(5_000) + "</n>".repeat(5_000);

    refused(envelope(SUBMIT.replace("asli", deep)));
  }

  @Test
  void too_large() throws Exception {
    refused(envelope(SUBMIT.replace("asli", "x".repeat(70_000))));
  }

  @Test
  void too_large_an_mtom_part() throws Exception {
    String include =
        "<content><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\""
            + " href=\"cid:p%401\"/></content>";
    String body = SUBMIT.replaceAll("<payload>.*</payload>", include);
    byte[] parts = Soap.mtom("text/xml", envelope(body), "p@1", "x".repeat(70_000));

    HttpResponse<String> answer = served.post(Soap.mtomType("text/xml"), parts);

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(served.taken()).isEmpty();
  }

  @Test
  void many_attributes() throws Exception {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      attributes.append(" a" + i + "=\"\"");
    }

    refused(envelope(SUBMIT.replace("<a ", "<a" + attributes + " ")));
  }

  @Test
  void no_envelope_at_all() throws Exception {
    refused("");
    refused("{\"a\":1}");
    refused(SUBMIT);
    refused(envelope(SUBMIT).substring(0, 200));
  }

  @Test
  void two_bodies() throws Exception {
    String two = envelope(SUBMIT).replace("</soap:Envelope>", "");

    refused(two + "<soap:Body>" + SUBMIT + "</soap:Body></soap:Envelope>");
  }

  /** The signed Body is moved into a header, and a forged one takes its place. */
  @Test
  void signature_wrapping() throws Exception {
    String signed = aSignedRequest();
    Matcher body = Pattern.compile("<soap:Body(.*?)>.*</soap:Body>").matcher(signed);
    assertThat(body.find()).isTrue();
    String forged = "<soap:Body>" + SUBMIT.replace("asli", "palsu") + "</soap:Body>";
    String wrapped = "<w:Wrapper xmlns:w=\"urn:w\">" + body.group() + "</w:Wrapper></soap:Header>";

    refused(signed.replace(body.group(), forged).replace("</soap:Header>", wrapped));
  }

  /** The same, and the forged Body has the id of the signed one. */
  @Test
  void signature_wrapping_with_the_same_id() throws Exception {
    String signed = aSignedRequest();
    Matcher body = Pattern.compile("<soap:Body(.*?)>.*</soap:Body>").matcher(signed);
    assertThat(body.find()).isTrue();
    String forged =
        "<soap:Body" + body.group(1) + ">" + SUBMIT.replace("asli", "palsu") + "</soap:Body>";
    String wrapped = "<w:Wrapper xmlns:w=\"urn:w\">" + body.group() + "</w:Wrapper></soap:Header>";

    refused(signed.replace(body.group(), forged).replace("</soap:Header>", wrapped));
  }

  /** The signed Body is moved into the forged one. */
  @Test
  void signature_wrapping_inside_the_body() throws Exception {
    String signed = aSignedRequest();
    Matcher body = Pattern.compile("<soap:Body(.*?)>.*</soap:Body>").matcher(signed);
    assertThat(body.find()).isTrue();
    String payload =
        SUBMIT.replace("<a xmlns=\"\">asli</a>", "<a xmlns=\"\">palsu" + body.group() + "</a>");

    refused(signed.replace(body.group(), "<soap:Body>" + payload + "</soap:Body>"));
  }

  @Test
  void signed_body_that_was_changed() throws Exception {
    refused(aSignedRequest().replace("asli", "palsu"));
  }

  @Test
  void signed_request_sent_again() throws Exception {
    String signed = aSignedRequest();
    assertThat(post(signed).statusCode()).isEqualTo(200);
    served.taken().clear();

    refused(signed);
  }

  /** As the hub's own sink signs it, for a service that wants a signature. */
  private String aSignedRequest() throws Exception {
    Keys keys = new Keys(directory);
    String store = keys.pair("agency");
    Map<String, String> wanted = new HashMap<>();
    wanted.put("trustStore", keys.certificateOf("agency"));
    wanted.put("trustStorePassword", Keys.PASSWORD);
    served.close();
    serve(wanted);
    String uri =
        "kamelet:soap-sink?wsdl=RAW(%s?wsdl)&port=Soap11&operation=Submit&address=%s&keyStore=%s"
            + "&keyStorePassword=%s&keyAlias=agency";
    try (SimulatedHttpServer catcher =
        new SimulatedHttpServer(request -> SimulatedAnswer.empty(503))) {
      String address = catcher.start(0) + "/x";
      try (SinkUnderTest sink =
          new SinkUnderTest(uri.formatted(served.address(), address, store, Keys.PASSWORD))) {
        sink.deliver(SUBMIT.getBytes(StandardCharsets.UTF_8));
      }
      return catcher.received().get(0).text();
    }
  }

  private static String envelope(String body) {
    return Soap.envelope(Soap.V11, Soap.login(), body);
  }

  private HttpResponse<String> refused(String request) throws Exception {
    return refused("text/xml; charset=UTF-8", request, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> refused(String type, String request, Charset charset)
      throws Exception {
    HttpResponse<String> answer = served.post(type, request.getBytes(charset));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
    assertThat(answer.body()).contains("Fault").doesNotContain("Exception", "id.simpul");
    assertThat(served.taken()).isEmpty();
    return answer;
  }

  private HttpResponse<String> post(String request) throws Exception {
    return served.post("text/xml; charset=UTF-8", request.getBytes(StandardCharsets.UTF_8));
  }
}
