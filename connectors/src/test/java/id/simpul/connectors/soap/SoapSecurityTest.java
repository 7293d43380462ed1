package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.DispatchImpl;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and that the hub's own sink is. */
class SoapSecurityTest {

  private static final String SUBMIT =
      "<Submit xmlns=\"urn:simpul:messages:1\"><payload><a xmlns=\"\">asli</a></payload></Submit>";

  private static final String TIMESTAMP =
      "{Element}{http://docs.oasis-open.org/wss/2004/01/"
          + "oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp;";

  @TempDir static Path directory;

  private static String agencyKey;
  private static String strangerKey;
  private static String trust;

  private ServedSoap served;

  @BeforeAll
  static void makeKeys() throws Exception {
    Keys keys = new Keys(directory);
    agencyKey = keys.pair("agency");
    strangerKey = keys.pair("stranger");
    trust = keys.certificateOf("agency");
  }

  @AfterEach
  void close() throws Exception {
    served.close();
  }

  @Test
  void the_right_password_is_let_in_as_text_and_as_digest() throws Exception {
    serve(login());

    assertThat(post(Soap.text("dinkes", "rahasia")).statusCode()).isEqualTo(200);
    assertThat(post(Soap.digest("dinkes", "rahasia", nonce(1), now())).statusCode()).isEqualTo(200);
    assertThat(served.taken()).hasSize(2);
  }

  @Test
  void everything_else_is_not_let_in() throws Exception {
    serve(login());

    refused("");
    refused(Soap.text("dinkes", "salah"));
    refused(Soap.text("dinas-lain", "rahasia"));
    refused(Soap.text("dinkes", ""));
    refused(Soap.digest("dinkes", "salah", nonce(2), now()));
    refused(Soap.bareDigest("dinkes", "rahasia"));
  }

  @Test
  void a_digest_is_taken_once_and_not_when_it_is_old() throws Exception {
    serve(login());
    String token = Soap.digest("dinkes", "rahasia", nonce(3), now());

    assertThat(post(token).statusCode()).isEqualTo(200);
    HttpResponse<String> again = post(token);
    HttpResponse<String> old =
        post(Soap.digest("dinkes", "rahasia", nonce(4), now().minus(Duration.ofMinutes(6))));

    assertThat(again.statusCode()).isEqualTo(500);
    assertThat(old.statusCode()).isEqualTo(500);
    assertThat(served.taken()).hasSize(1);
  }

  @Test
  void where_a_digest_is_wanted_text_is_not_let_in() throws Exception {
    Map<String, String> digest = login();
    digest.put("passwordForm", "digest");
    serve(digest);

    refused(Soap.text("dinkes", "rahasia"));
  }

  @Test
  void a_service_without_a_login_lets_nobody_in() throws Exception {
    serve(new HashMap<>());

    refused("");
    refused(Soap.text("", ""));
  }

  @Test
  void a_refused_login_says_nothing_about_why() throws Exception {
    serve(login());

    String unknown = post(Soap.text("dinas-lain", "rahasia")).body();
    String wrong = post(Soap.text("dinkes", "salah")).body();

    assertThat(unknown).isEqualTo(wrong).doesNotContain("dinkes", "rahasia");
  }

  @Test
  void the_sinks_token_and_signature_are_let_in() throws Exception {
    Map<String, String> both = login();
    both.putAll(signature());
    serve(both);

    for (String form : new String[] {"text", "digest"}) {
      assertThat(
              deliver("&username=dinkes&password=rahasia&passwordForm=" + form + signed("agency")))
          .isInstanceOfSatisfying(
              Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("T-1"));
    }
    assertThat(served.taken()).hasSize(2);
  }

  @Test
  void a_signature_of_a_key_that_is_not_trusted_is_not_let_in() throws Exception {
    serve(signature());

    assertThat(deliver(signed("agency"))).isInstanceOf(Outcome.Delivered.class);
    assertThat(deliver(signed("stranger"))).isNotInstanceOf(Outcome.Delivered.class);
    assertThat(deliver("&username=dinkes&password=rahasia"))
        .isNotInstanceOf(Outcome.Delivered.class);
    assertThat(served.taken()).hasSize(1);
  }

  /** A stranger's client, with the right key: made with CXF and nothing of the hub. */
  @Test
  void a_body_that_is_not_signed_is_not_let_in() throws Exception {
    serve(signature());

    assertThat(client("{Element}{}Body;" + TIMESTAMP).invoke(payload())).isNotNull();
    Dispatch<Source> timestampOnly = client(TIMESTAMP);
    assertThatThrownBy(() -> timestampOnly.invoke(payload()))
        .isInstanceOf(SOAPFaultException.class);
    assertThat(served.taken()).hasSize(1);
  }

  private static Source payload() {
    return new StreamSource(new StringReader(SUBMIT));
  }

  private Dispatch<Source> client(String parts) throws Exception {
    BusFactory.setThreadDefaultBus(new CXFBusFactory().createBus());
    Service service =
        Service.create(
            URI.create(served.address() + "?wsdl").toURL(),
            new QName("urn:simpul:messages:1", "SimpulMessages"));
    Dispatch<Source> dispatch =
        service.createDispatch(
            new QName("urn:simpul:messages:1", "Soap12"), Source.class, Service.Mode.PAYLOAD);
    Map<String, Object> settings = new HashMap<>();
    settings.put("action", "Timestamp Signature");
    settings.put("user", "agency");
    settings.put("signatureKeyIdentifier", "DirectReference");
    settings.put("signatureParts", parts);
    settings.put("signaturePropRefId", "key");
    settings.put("key", KeyFiles.crypto(agencyKey, Keys.PASSWORD));
    settings.put("passwordCallbackRef", (CallbackHandler) SoapSecurityTest::keyPassword);
    ((DispatchImpl<Source>) dispatch)
        .getClient()
        .getOutInterceptors()
        .add(new WSS4JOutInterceptor(settings));
    return dispatch;
  }

  private static void keyPassword(Callback[] callbacks) {
    ((WSPasswordCallback) callbacks[0]).setPassword(Keys.PASSWORD);
  }

  private static String signed(String name) {
    String store = name.equals("agency") ? agencyKey : strangerKey;
    return "&keyStore=" + store + "&keyStorePassword=" + Keys.PASSWORD + "&keyAlias=" + name;
  }

  private Outcome deliver(String security) throws Exception {
    String uri =
        "kamelet:soap-sink?wsdl=RAW("
            + served.address()
            + "?wsdl)&port=Soap11&operation=Submit&referencePath=/tns:SubmitResponse/tns:trackingId"
            + security;
    try (SinkUnderTest sink = new SinkUnderTest(uri)) {
      return sink.deliver(SUBMIT.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, String> login() {
    return new HashMap<>(Map.of("username", "dinkes", "password", "rahasia"));
  }

  private static Map<String, String> signature() {
    return Map.of("trustStore", trust, "trustStorePassword", Keys.PASSWORD);
  }

  private void serve(Map<String, String> parameters) throws Exception {
    served =
        new ServedSoap(
            "guarded",
            parameters,
            (route, id) -> Optional.empty(),
            exchange -> exchange.getMessage().setHeader(ConnectorHeaders.TRACKING_ID, "T-1"));
  }

  private void refused(String header) throws Exception {
    int before = served.taken().size();
    HttpResponse<String> answer = post(header);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
    assertThat(answer.body()).contains("Fault");
    assertThat(served.taken()).hasSize(before);
  }

  private HttpResponse<String> post(String header) throws Exception {
    byte[] envelope = Soap.envelope(Soap.V11, header, SUBMIT).getBytes(StandardCharsets.UTF_8);
    return served.post("text/xml; charset=UTF-8", envelope);
  }

  private static byte[] nonce(int number) {
    return ("nonce-" + number + "-" + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
  }

  private static Instant now() {
    return Instant.now();
  }
}
