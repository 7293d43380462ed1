package id.simpul.connectors.bpjs;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAddress;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Signs a call to BPJS: its headers take the place of all others. The login with the timestamp that
 * is sent stays on the exchange, because the answer opens with that one only. Made by a Kamelet,
 * one per use; thread-safe once its properties are set.
 */
public final class BpjsHeaders implements Processor {

  /** Property: the {@link BpjsCipher} of the answer. */
  static final String CIPHER = "SimpulBpjsCipher";

  private static final long MILLIS = 1000;

  private final Clock clock;
  private String consId = "";
  private String secret = "";
  private String userKey = "";

  public BpjsHeaders() {
    this(Clock.systemUTC());
  }

  BpjsHeaders(Clock clock) {
    this.clock = clock;
  }

  /** Checked here, before Camel makes an endpoint of it. */
  public void setAddress(String address) {
    HttpAddress.checked(address);
  }

  public void setConsId(String id) {
    consId = id;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** Empty text: the service wants none. */
  public void setUserKey(String key) {
    userKey = key;
  }

  /** Leaves a message alone that was refused before it was sent. */
  @Override
  public void process(Exchange exchange) {
    if (!(exchange.getMessage().getBody() instanceof Outcome)) {
      sign(exchange);
    }
  }

  private void sign(Exchange exchange) {
    BpjsLogin login = new BpjsLogin(consId, secret, userKey);
    String timestamp = Long.toString(clock.millis() / MILLIS);
    exchange.setProperty(CIPHER, login.cipher(timestamp));
    Message message = exchange.getMessage();
    message.removeHeaders("*", Exchange.HTTP_PATH);
    headers(login, timestamp).forEach(message::setHeader);
    if (!userKey.isEmpty()) {
      message.setHeader("user_key", userKey);
    }
  }

  private static Map<String, String> headers(BpjsLogin login, String timestamp) {
    return Map.of(
        Exchange.CONTENT_TYPE,
        "application/json",
        "Accept",
        "application/json",
        "X-cons-id",
        login.consId(),
        "X-timestamp",
        timestamp,
        "X-signature",
        login.signature(timestamp));
  }
}
