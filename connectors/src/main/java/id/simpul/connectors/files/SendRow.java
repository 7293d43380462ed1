package id.simpul.connectors.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.connectors.ConnectorHeaders;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the message that goes to the hub of a row, or of several. Thread-safe. */
public final class SendRow implements Processor {

  static final String OFFER = "simpulFileOffer";

  private final ObjectMapper json = new ObjectMapper();

  /**
   * @throws IllegalStateException if the file was stopped before this row left
   */
  @Override
  public void process(Exchange exchange) throws JsonProcessingException {
    Message message = exchange.getMessage();
    Offer offer = message.getBody(Offer.class);
    exchange.setProperty(OFFER, offer);
    if (exchange.getProperty(FileRun.PROPERTY, FileRun.class).ledger().isStopped()) {
      throw new IllegalStateException("the file is stopped");
    }
    message.removeHeaders("*");
    message.setHeader(ConnectorHeaders.MESSAGE_ID, offer.id());
    message.setBody(json.writeValueAsBytes(offer.body()));
  }
}
