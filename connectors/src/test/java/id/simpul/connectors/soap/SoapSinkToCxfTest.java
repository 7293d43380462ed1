package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import jakarta.xml.soap.AttachmentPart;
import jakarta.xml.soap.MessageFactory;
import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink against an agency's server that is made with CXF and nothing of the hub. */
class SoapSinkToCxfTest {

  private static final byte[] PHOTO = {0, 1, 2, (byte) 0xFF};

  @TempDir Path directory;

  private final Tomcat tomcat = new Tomcat();
  private final Bus bus = new CXFBusFactory().createBus();
  private final Agency agency = new Agency();

  /** Takes an MTOM request and answers it. */
  @WebServiceProvider
  @ServiceMode(Service.Mode.MESSAGE)
  static final class Agency implements Provider<SOAPMessage> {

    private final List<byte[]> photos = new CopyOnWriteArrayList<>();
    private volatile String receipt = "";

    @Override
    public SOAPMessage invoke(SOAPMessage request) {
      try {
        request.getAttachments().forEachRemaining(part -> photos.add(content(part)));
        SOAPMessage answer =
            MessageFactory.newInstance(SOAPConstants.SOAP_1_2_PROTOCOL).createMessage();
        var response =
            answer.getSOAPBody().addBodyElement(new QName("urn:example:aduan", "KirimResponse"));
        response.addChildElement("kode", "", "urn:example:aduan").setValue("00");
        response.addChildElement("referensi", "", "urn:example:aduan").setValue("R-1");
        if (!receipt.isEmpty()) {
          attach(answer, response.addChildElement("bukti", "", "urn:example:aduan"));
        }
        return answer;
      } catch (SOAPException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A part that the answer refers to, by the name that it is said to have. */
    private void attach(SOAPMessage answer, SOAPElement proof) throws SOAPException {
      proof
          .addChildElement("Include", "xop", "http://www.w3.org/2004/08/xop/include")
          .setAttribute("href", "cid:" + receipt);
      AttachmentPart part = answer.createAttachmentPart();
      part.setRawContentBytes(PHOTO, 0, PHOTO.length, "application/octet-stream");
      part.setContentId("<bukti@x>");
      answer.addAttachmentPart(part);
    }

    private static byte[] content(AttachmentPart part) {
      try {
        return part.getDataHandler().getInputStream().readAllBytes();
      } catch (IOException | SOAPException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void start() throws Exception {
    tomcat.setBaseDir(directory.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", directory.toString());
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(bus);
    Tomcat.addServlet(context, "soap", servlet);
    context.addServletMappingDecoded("/*", "soap");
    tomcat.getConnector();
    tomcat.start();
    serve();
  }

  private void serve() {
    JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
    factory.setBus(bus);
    factory.setServiceBean(agency);
    factory.setWsdlLocation("soap/aduan.wsdl");
    factory.setServiceName(new QName("urn:example:aduan", "AduanService"));
    factory.setEndpointName(new QName("urn:example:aduan", "Soap12"));
    factory.setAddress("/aduan");
    Map<String, Object> settings = new HashMap<>();
    settings.put("action", "UsernameToken");
    settings.put("passwordType", "PasswordDigest");
    settings.put("passwordCallbackRef", (CallbackHandler) SoapSinkToCxfTest::password);
    factory.getInInterceptors().add(new WSS4JInInterceptor(settings));
    factory.create();
  }

  private static void password(Callback[] callbacks) {
    ((WSPasswordCallback) callbacks[0]).setPassword("rahasia");
  }

  @AfterEach
  void close() throws Exception {
    tomcat.stop();
    tomcat.destroy();
    bus.shutdown(true);
  }

  @Test
  void a_digest_and_an_mtom_part_arrive_at_a_server_of_another_make() throws Exception {
    String uri =
        "kamelet:soap-sink?wsdl=RAW(http://127.0.0.1:%d/aduan?wsdl)&port=Soap12&operation=Kirim"
            + "&username=simpul&password=%s&passwordForm=digest&mtomElements=foto"
            + "&referencePath=/a:KirimResponse/a:referensi";
    int port = tomcat.getConnector().getLocalPort();
    try (SinkUnderTest right = new SinkUnderTest(uri.formatted(port, "rahasia"));
        SinkUnderTest wrong = new SinkUnderTest(uri.formatted(port, "salah"))) {
      assertThat(right.deliver(kirim()))
          .isInstanceOfSatisfying(
              Outcome.Delivered.class, done -> assertThat(done.reference()).isEqualTo("R-1"));
      assertThat(wrong.deliver(kirim())).isInstanceOf(Outcome.Unavailable.class);
    }

    assertThat(agency.photos).containsExactly(PHOTO);
  }

  @Test
  void a_part_of_the_answer_is_put_back_in_its_place() throws Exception {
    agency.receipt = "bukti@x";
    try (SinkUnderTest sink = new SinkUnderTest(answering())) {
      assertThat(sink.deliver(kirim()))
          .isInstanceOfSatisfying(
              Outcome.Delivered.class,
              done ->
                  assertThat(new String(done.answer(), StandardCharsets.UTF_8))
                      .contains(Base64.getEncoder().encodeToString(PHOTO))
                      .doesNotContain("Include"));
    }
  }

  @Test
  void an_answer_whose_part_is_missing_is_none() throws Exception {
    agency.receipt = "lain@x";
    try (SinkUnderTest sink = new SinkUnderTest(answering())) {
      assertThat(sink.deliver(kirim())).isInstanceOf(Outcome.Unknown.class);
    }
  }

  private String answering() {
    return "kamelet:soap-sink?wsdl=RAW(http://127.0.0.1:%d/aduan?wsdl)&port=Soap12&operation=Kirim"
            .formatted(tomcat.getConnector().getLocalPort())
        + "&username=simpul&password=rahasia&passwordForm=digest";
  }

  private static byte[] kirim() {
    return ("<Kirim"
            + " xmlns=\"urn:example:aduan\"><nomor>A-1</nomor><isi>x</isi><foto>%s</foto></Kirim>")
        .formatted(Base64.getEncoder().encodeToString(PHOTO))
        .getBytes(StandardCharsets.UTF_8);
  }
}
