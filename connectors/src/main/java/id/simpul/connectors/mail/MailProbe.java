package id.simpul.connectors.mail;

import id.simpul.connectors.probe.Finding;
import id.simpul.connectors.probe.Peer;
import id.simpul.connectors.probe.Probe;
import id.simpul.connectors.probe.Sign;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Looks at a mail server: says hello and logs in; no letter is sent, opened or moved. A bean of a
 * Kamelet.
 */
public final class MailProbe implements Probe {

  private MailServer server;
  private String folder = "";

  public void setServer(MailServer server) {
    this.server = server;
  }

  /** The folder that is read; empty text: letters are sent. */
  public void setFolder(String name) {
    folder = name;
  }

  @Override
  public List<Peer> peers() {
    return List.of(server.peer());
  }

  @Override
  public List<Finding> ask(byte[] sample) {
    List<Finding> found = new ArrayList<>();
    try {
      if (folder.isEmpty()) {
        server.transport().close();
        loggedIn(found);
      } else {
        read(found);
      }
    } catch (MessagingException e) {
      found.add(refusal(e));
    }
    return found;
  }

  private void read(List<Finding> found) throws MessagingException {
    try (Store store = server.store()) {
      loggedIn(found);
      boolean there = store.getFolder(folder).exists();
      found.add(
          there
              ? Finding.of(Sign.FORM_GOOD, folder)
              : Finding.of(Sign.MAIL_FOLDER_MISSING, folder));
    }
  }

  private void loggedIn(List<Finding> found) {
    found.add(Finding.of(Sign.ANSWERED, folder.isEmpty() ? "SMTP" : "IMAP"));
    found.add(Finding.of(server.logsIn() ? Sign.LOGIN_GOOD : Sign.LOGIN_NONE));
    found.add(Finding.of(Sign.ALLOWED_NOT_ASKED));
  }

  private static Finding refusal(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return Finding.of(Sign.LOGIN_REFUSED, "AUTH");
    }
    boolean tls =
        Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .limit(10)
            .anyMatch(SSLException.class::isInstance);
    return tls
        ? Finding.of(Sign.TLS_BROKEN_OFF, "", "STARTTLS")
        : Finding.of(Sign.ANSWER_CUT, e.getClass().getSimpleName());
  }
}
