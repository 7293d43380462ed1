package id.simpul.connectors.broker;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;

/**
 * What is handed to a broker.
 *
 * @param key stays the same when it is handed over again; empty text where the hub gave none
 */
record Outgoing(byte[] body, String key) {

  /** Takes it off the exchange, with all of its headers. */
  static Outgoing take(Exchange exchange) {
    String key =
        exchange.getMessage().getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, "", String.class);
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    return new Outgoing(body, key);
  }
}
