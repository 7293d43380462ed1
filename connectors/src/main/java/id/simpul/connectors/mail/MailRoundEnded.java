package id.simpul.connectors.mail;

import jakarta.mail.AuthenticationFailedException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a round, after its last message or at a failure of the server or the hub: a mail that was
 * not done with is read again in the next.
 */
public final class MailRoundEnded implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(MailRoundEnded.class);

  private String name = "";

  /** Of this use, for the log. */
  public void setName(String name) {
    this.name = name;
  }

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (failure != null) {
      LOG.warn("Source {} ended its round: {}", name, reason(failure));
    }
    MailRound round = MailRound.of(exchange);
    if (round != null) {
      round.close();
    }
  }

  /** What a server says may quote a mail. */
  private static String reason(Throwable failure) {
    return failure instanceof AuthenticationFailedException
        ? "the login was refused"
        : failure.getClass().getSimpleName();
  }
}
