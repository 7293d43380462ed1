package id.simpul.routes.intake;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.participant.Sends;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a source connector has to intake, as if its system had called the hub, and leaves the
 * receipt or the refusal in {@link ConnectorHeaders} for a connector whose partner waits for an
 * answer.
 */
final class TakeIn implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(TakeIn.class);

  private final String sender;
  private final Sends sends;
  private final Intake intake;

  TakeIn(String sender, Sends sends, Intake intake) {
    this.sender = sender;
    this.sends = sends;
    this.intake = intake;
  }

  /**
   * @throws Refused if the hub cannot write now, so that the source offers the message again
   */
  @Override
  public void process(Exchange exchange) throws Refused {
    Message message = exchange.getMessage();
    String id = message.getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
    byte[] body = message.getBody(byte[].class);
    message.removeHeaders("Simpul-Refused*");
    try {
      Receipt receipt = intake.accept(submission(id, body));
      message.setHeader(ConnectorHeaders.TRACKING_ID, receipt.trackingId());
    } catch (Refused e) {
      LOG.warn("{} offered {} {}, refused as {}", sender, sends.flow(), id, e.code());
      e.tell(message);
    }
  }

  private Submission submission(String id, byte[] body) {
    return new Submission(
        sender,
        sends.flow(),
        Optional.ofNullable(id),
        sends.mediaType(),
        body == null ? new byte[0] : body);
  }
}
