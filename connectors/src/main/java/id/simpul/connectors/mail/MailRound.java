package id.simpul.connectors.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round over the unread mails of a folder. A mail is done with, read or moved, after the hub
 * has said of each of its messages what becomes of it. Travels with its exchange.
 */
public final class MailRound {

  static final String PROPERTY = "mailRound";

  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

  private final Store store;
  private final Folder folder;
  private final MailRules rules;
  private final DoneMail done;
  private final Iterator<Message> mails;
  private OpenMail open;
  private MailOffer next;

  /**
   * @param folder open
   * @param most mails in a round
   */
  MailRound(Store store, Folder folder, MailRules rules, DoneMail done, int most)
      throws MessagingException {
    this.store = store;
    this.folder = folder;
    this.rules = rules;
    this.done = done;
    this.mails = Arrays.stream(done.unread(folder)).limit(most).iterator();
  }

  static MailRound of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, MailRound.class);
  }

  /** Whether there is another message; asked by the Kamelet's loop. */
  public boolean isPending() throws MessagingException {
    while (next == null && (open != null || mails.hasNext())) {
      step();
    }
    return next != null;
  }

  /** The message at hand; asked for once. */
  MailOffer next() {
    MailOffer offer = next;
    next = null;
    return offer;
  }

  /** The hub will never take the message at hand. */
  void refused() {
    open.notTaken();
  }

  private void step() throws MessagingException {
    if (open == null) {
      begin((MimeMessage) mails.next());
    } else if (open.hasNext()) {
      read();
    } else {
      end();
    }
  }

  private void begin(MimeMessage mail) throws MessagingException {
    try {
      open = new OpenMail(mail, rules);
    } catch (MessagingException | IOException e) {
      passOver(e);
      LOG.warn("A mail cannot be read; it stands flagged in its folder");
      done.settle(mail, true);
    }
  }

  private void read() throws MessagingException {
    try {
      next = open.next().orElse(null);
    } catch (MessagingException | IOException e) {
      passOver(e);
      open.notTaken();
    }
  }

  /** What is at fault itself must not stop those after it; a server that went away must. */
  private void passOver(Exception failure) throws MessagingException {
    if (!folder.isOpen() || !store.isConnected()) {
      throw new MessagingException("the mail server went away", failure);
    }
  }

  private void end() throws MessagingException {
    OpenMail ended = open;
    open = null;
    if (ended.needsPerson()) {
      LOG.warn("{} was not taken whole; it stands flagged in its folder", ended.name());
    }
    done.settle(ended.message(), ended.needsPerson());
  }

  void close() {
    try {
      if (folder.isOpen()) {
        folder.close(done.moves());
      }
      store.close();
    } catch (MessagingException | IllegalStateException e) {
      LOG.debug("A mail server ended the connection first");
    }
  }
}
