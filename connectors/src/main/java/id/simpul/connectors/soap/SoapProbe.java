package id.simpul.connectors.soap;

import id.simpul.connectors.http.ClientTls;
import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a SOAP service: reads its WSDL and finds the operation in it. No operation is called,
 * for nobody knows which one has no effect. A bean of a Kamelet.
 */
public final class SoapProbe implements Probe {

  private SoapService service;
  private OutgoingSecurity security;
  private String wsdl = "";
  private String address = "";

  public void setService(SoapService service) {
    this.service = service;
  }

  public void setSecurity(OutgoingSecurity security) {
    this.security = security;
  }

  public void setWsdl(String location) {
    wsdl = location;
  }

  /** Empty text: where the WSDL says. */
  public void setAddress(String url) {
    address = url;
  }

  @Override
  public List<Peer> peers() {
    return Stream.of(wsdl, address)
        .filter(where -> where.startsWith("http:") || where.startsWith("https:"))
        .map(where -> Peer.of(URI.create(where), new ClientTls()))
        .toList();
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    try (SoapClient client = service.client(security)) {
      String operation = client.contract().port().port().getLocalPart();
      return List.of(
          Finding.of(Sign.LOGIN_NOT_ASKED, "SOAP"),
          Finding.of(Sign.ALLOWED_NOT_ASKED),
          Finding.of(Sign.FORM_GOOD, "WSDL, " + operation));
    } catch (Exception e) {
      return List.of(Finding.of(Sign.CONTRACT_WRONG, e.getClass().getSimpleName()));
    }
  }
}
