package id.simpul.connectors.mail;

import id.simpul.connectors.Outcome;
import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failed sending means. RFC 5321: 4xx may pass later, 5xx never; a server that ends the
 * connection without a word after the text may have taken the mail. What a server says is not
 * repeated: it quotes addresses.
 */
final class SmtpFailure {

  /** Of RFC 4954 and 5321: the login or the encryption is wanted, not another mail. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private SmtpFailure() {}

  static Outcome outcome(MessagingException failure) {
    int worst = -1;
    for (Exception e = failure; e != null; e = next(e)) {
      worst = Math.max(worst, code(e));
    }
    if (worst < 400) {
      return new Outcome.Unknown("the server gave no answer to the mail");
    }
    if (worst < 500 || LOGIN.contains(worst)) {
      return new Outcome.Unavailable("SMTP " + worst);
    }
    return new Outcome.Rejected("SMTP " + worst);
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static int code(Exception failure) {
    if (failure instanceof SMTPSendFailedException send) {
      return send.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return failure instanceof SMTPAddressFailedException address ? address.getReturnCode() : -1;
  }
}
