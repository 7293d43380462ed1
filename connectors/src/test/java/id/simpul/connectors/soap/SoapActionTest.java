package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.SinkUnderTest;
import id.simpul.connectors.simulator.SimulatedAnswer;
import id.simpul.connectors.simulator.SimulatedHttpServer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question over SOAP: what comes back is the answer. */
class SoapActionTest {

  private static final byte[] QUESTION =
      "<Kirim xmlns=\"urn:example:aduan\"><nomor>A-1</nomor><isi>ada?</isi></Kirim>"
          .getBytes(StandardCharsets.UTF_8);
  private static final String FOUND =
      "<KirimResponse xmlns=\"urn:example:aduan\"><kode>00</kode>"
          + "<referensi>R-77</referensi></KirimResponse>";

  private final SimulatedHttpServer agency =
      new SimulatedHttpServer(request -> SimulatedAnswer.text(200, "text/xml", envelope(FOUND)));
  private SinkUnderTest action;

  @BeforeEach
  void start() throws Exception {
    action =
        new SinkUnderTest(
            "kamelet:soap-action?wsdl=classpath:soap/aduan.wsdl&port=Soap11&operation=Kirim&address="
                + agency.start(0)
                + "/aduan");
  }

  @AfterEach
  void close() {
    action.close();
    agency.close();
  }

  @Test
  void the_element_in_the_body_is_the_answer() {
    assertThat(action.deliver(QUESTION))
        .isInstanceOfSatisfying(
            Outcome.Delivered.class,
            d -> assertThat(new String(d.answer(), StandardCharsets.UTF_8)).isEqualTo(FOUND));
  }

  @Test
  void a_fault_of_the_sender_refuses_the_question() throws Exception {
    agency.nextAnswers(
        SimulatedAnswer.text(
            500,
            "text/xml",
            envelope(
                "<soap:Fault><faultcode>soap:Client</faultcode>"
                    + "<faultstring>nomor tidak dikenal</faultstring></soap:Fault>")));

    assertThat(action.deliver(QUESTION)).isInstanceOf(Outcome.Rejected.class);
  }

  private static String envelope(String body) {
    return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soap:Body>%s</soap:Body></soap:Envelope>")
        .formatted(body);
  }
}
