package id.simpul.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A SOAP service's contract is read, and none of its operations called. */
class SoapProbeTest {

  private static final String WSDL = "classpath:soap/aduan.wsdl";

  @Test
  void the_operation_stands_in_the_contract() {
    assertThat(signs(WSDL, "Kirim"))
        .containsExactly(Sign.LOGIN_NOT_ASKED, Sign.ALLOWED_NOT_ASKED, Sign.FORM_GOOD);
  }

  @Test
  void the_operation_does_not_stand_in_the_contract() {
    assertThat(signs(WSDL, "Hapus")).containsExactly(Sign.CONTRACT_WRONG);
  }

  @Test
  void the_contract_cannot_be_read() {
    assertThat(signs("http://127.0.0.1:9/aduan.wsdl", "Kirim"))
        .containsExactly(Sign.CONTRACT_WRONG);
  }

  @Test
  void contract_and_service_are_connected_to_where_they_are_on_the_network() {
    SoapProbe probe = new SoapProbe();
    probe.setWsdl(WSDL);
    probe.setAddress("https://layanan.example.go.id/aduan");
    assertThat(probe.peers()).extracting(Peer::name).containsExactly("layanan.example.go.id:443");
  }

  private static List<Sign> signs(String wsdl, String operation) {
    SoapService service = new SoapService();
    service.setWsdl(wsdl);
    service.setPort("Soap11");
    service.setOperation(operation);
    service.setAddress("http://127.0.0.1:9/aduan");
    SoapProbe probe = new SoapProbe();
    probe.setService(service);
    probe.setSecurity(new OutgoingSecurity());
    return probe.ask(new byte[0]).stream().map(Finding::sign).toList();
  }
}
