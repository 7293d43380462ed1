package id.simpul.connectors.http.calls;

import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Addresses the next request of a message. Made by a Kamelet, one per use; thread-safe once its
 * properties are set.
 */
public final class NextCall implements Processor {

  static final String CALL = "simpulCall";

  private final Map<String, String> fixed = new TreeMap<>(Map.of("Accept", "application/json"));

  /** The whole value of the {@code Authorization} header; empty text for none. */
  public void setAuthorization(String value) {
    if (!value.isEmpty()) {
      fixed.put("Authorization", value);
    }
  }

  @Override
  public void process(Exchange exchange) {
    address(exchange, exchange.getProperty(Calls.PROPERTY, Calls.class).next());
  }

  /** Makes the exchange's message the request of this call. */
  public void address(Exchange exchange, Call call) {
    exchange.setProperty(CALL, call);
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    fixed.forEach(message::setHeader);
    message.setHeader(Exchange.HTTP_METHOD, call.method());
    message.setHeader(Exchange.HTTP_PATH, call.path());
    set(message, Exchange.HTTP_QUERY, call.query());
    set(message, Exchange.CONTENT_TYPE, call.contentType());
    message.setBody(call.body().length == 0 ? null : call.body());
  }

  private static void set(Message message, String header, String value) {
    if (!value.isEmpty()) {
      message.setHeader(header, value);
    }
  }
}
