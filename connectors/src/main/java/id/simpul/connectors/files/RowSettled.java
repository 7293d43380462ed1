package id.simpul.connectors.files;

import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Notes that the hub took a row, or will never take it. Thread-safe. */
public final class RowSettled implements Processor {

  @Override
  public void process(Exchange exchange) {
    Ledger ledger = exchange.getProperty(FileRun.PROPERTY, FileRun.class).ledger();
    Offer offer = exchange.getProperty(SendRow.OFFER, Offer.class);
    Message message = exchange.getMessage();
    String code = message.getHeader(ConnectorHeaders.REFUSED, "", String.class);
    if (code.isEmpty()) {
      ledger.taken(offer);
    } else {
      String reason = message.getHeader(ConnectorHeaders.REFUSED_DETAIL, "", String.class);
      ledger.refused(offer, code, reason);
    }
  }
}
