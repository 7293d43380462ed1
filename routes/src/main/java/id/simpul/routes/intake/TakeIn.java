package id.simpul.routes.intake;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.mappings.participant.Sends;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what a source connector fetched to intake, as if its system had called the hub. */
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
    String id = exchange.getMessage().getHeader(ConnectorHeaders.MESSAGE_ID, String.class);
    byte[] body = exchange.getMessage().getBody(byte[].class);
    Submission submission =
        new Submission(sender, sends.flow(), Optional.ofNullable(id), sends.mediaType(), body);
    try {
      intake.accept(submission);
    } catch (Refused e) {
      if (e.reason() == Refused.Reason.NOT_WRITABLE) {
        throw e;
      }
      LOG.warn("{} offered {} {}, refused as {}", sender, sends.flow(), id, e.reason());
    }
  }
}
