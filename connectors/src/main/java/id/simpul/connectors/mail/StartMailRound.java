package id.simpul.connectors.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Begins a round over a mail folder. Made by a Kamelet, one per use; one round runs at a time. */
public final class StartMailRound implements Processor {

  private static final int MAILS = 100;

  private MailServer server;
  private String folder = "INBOX";
  private String parts = "attachments";
  private String names = "*";
  private String senders = "";
  private int messageLimit = 10 << 20;
  private DoneMail done = new DoneMail("");

  public void setServer(MailServer server) {
    this.server = server;
  }

  public void setFolder(String name) {
    folder = name;
  }

  /** {@code attachments}, {@code text} or {@code all}. */
  public void setParts(String parts) {
    this.parts = parts;
  }

  /** Of attachments, divided by commas. */
  public void setNames(String patterns) {
    names = patterns;
  }

  /** Divided by commas; empty text: any. */
  public void setSenders(String addresses) {
    senders = addresses;
  }

  /** In bytes. */
  public void setMessageLimit(int bytes) {
    messageLimit = bytes;
  }

  /** Empty text: mails stay where they are, as read. */
  public void setMoveTo(String name) {
    done = new DoneMail(name);
  }

  @Override
  public void process(Exchange exchange) throws MessagingException {
    Store store = server.store();
    try {
      Folder opened = store.getFolder(folder);
      opened.open(Folder.READ_WRITE);
      MailRules rules = MailRules.of(parts, names, senders, messageLimit);
      exchange.setProperty(MailRound.PROPERTY, new MailRound(store, opened, rules, done, MAILS));
    } catch (MessagingException e) {
      store.close();
      throw e;
    }
  }
}
