package id.simpul.connectors.broker;

import org.apache.camel.Exchange;

/** A message on its way from a queue to the hub. Travels with its exchange. */
public final class QueueOffer {

  private static final String PROPERTY = "queueOffer";

  private final String id;
  private final byte[] body;
  private boolean pending = true;

  QueueOffer(String id, byte[] body) {
    this.id = id;
    this.body = body;
  }

  static QueueOffer of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, QueueOffer.class);
  }

  void keep(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }

  /** Whether the hub has yet to say what becomes of it; asked by the Kamelet's loop. */
  public boolean isPending() {
    return pending;
  }

  String id() {
    return id;
  }

  byte[] body() {
    return body;
  }

  void answered() {
    pending = false;
  }
}
