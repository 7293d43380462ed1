package id.simpul.connectors.lapor;

import id.simpul.connectors.http.HttpAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * The headers of a call to LAPOR, in place of all others: its own {@code auth} and {@code token}
 * (whose braces are literal) and the credential of the SPLP gateway, whose header differs per
 * subscribed API. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class LaporHeaders implements Processor {

  /** Set by the step before, never by a caller: the hub hands no {@code Camel*} header over. */
  private static final String[] ASKED = {Exchange.HTTP_PATH, Exchange.HTTP_QUERY};

  private final Map<String, String> login = new LinkedHashMap<>();
  private String gatewayHeader = "";
  private String gatewayCredential = "";

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  public void setAuth(String bearer) {
    login.put("auth", "Bearer " + bearer);
  }

  public void setToken(String token) {
    login.put("token", "{" + token + "}");
  }

  public void setGatewayHeader(String name) {
    gatewayHeader = name;
    addGateway();
  }

  public void setGatewayCredential(String credential) {
    gatewayCredential = credential;
    addGateway();
  }

  @Override
  public void process(Exchange exchange) {
    Message message = exchange.getMessage();
    message.removeHeaders("*", ASKED);
    login.forEach(message::setHeader);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
  }

  private void addGateway() {
    if (!gatewayHeader.isEmpty() && !gatewayCredential.isEmpty()) {
      login.put(gatewayHeader, gatewayCredential);
    }
  }
}
