package id.simpul.connectors.mail;

import id.simpul.connectors.ConnectorHeaders;
import id.simpul.connectors.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each message as a mail and leaves the outcome. A connection for each: mail servers close
 * idle ones. Made by a Kamelet, one per use; thread-safe once its properties are set.
 */
public final class SmtpSink implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSink.class);

  private MailServer server;
  private InternetAddress from = new InternetAddress();
  private int messageLimit = 10 << 20;

  public void setServer(MailServer server) {
    this.server = server;
  }

  /**
   * @throws IllegalArgumentException if it is not one address
   */
  public void setFrom(String address) {
    try {
      from = new InternetAddress(address, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("from must be one mail address", e);
    }
  }

  /** Largest message, attachments in base64, in bytes. */
  public void setMessageLimit(int bytes) {
    messageLimit = bytes;
  }

  @Override
  public void process(Exchange exchange) {
    String key = exchange.getMessage().getHeader(ConnectorHeaders.IDEMPOTENCY_KEY, String.class);
    byte[] body = exchange.getMessage().getBody(byte[].class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(body, id(key)));
  }

  /** Mail programs and servers recognise a repeat by it. */
  private String id(String key) {
    String host = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    String name =
        key.matches("[A-Za-z0-9_-]{1,100}")
            ? key
            : HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8));
    return "<" + name + "@" + host + ">";
  }

  private Outcome outcome(byte[] body, String id) {
    if (body.length > messageLimit) {
      return new Outcome.Rejected("the message is larger than " + messageLimit + " bytes");
    }
    try {
      return send(new MimeLetter(from).of(Letter.of(body), id), id);
    } catch (NoLetter e) {
      return new Outcome.Rejected(e.getMessage());
    } catch (MessagingException e) {
      return new Outcome.Rejected("no mail can be made of the message");
    }
  }

  private Outcome send(MimeMessage mail, String id) throws MessagingException {
    Transport transport;
    try {
      transport = server.transport();
    } catch (AuthenticationFailedException e) {
      return new Outcome.Unavailable("login refused");
    } catch (MessagingException e) {
      return new Outcome.Unavailable("no connection");
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Delivered(id);
    } catch (MessagingException e) {
      return SmtpFailure.outcome(e);
    } finally {
      close(transport);
    }
  }

  /** What the server said before counts. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("A mail server ended the connection first");
    }
  }
}
