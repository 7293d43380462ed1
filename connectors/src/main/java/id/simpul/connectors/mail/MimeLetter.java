package id.simpul.connectors.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Makes the mail of a letter.
 *
 * @param from the sender's address
 */
record MimeLetter(InternetAddress from) {

  private static final String UTF_8 = "UTF-8";

  /**
   * @param id of the mail, the same over retries
   */
  MimeMessage of(Letter letter, String id) throws MessagingException, NoLetter {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(from);
    mail.setRecipients(RecipientType.TO, addresses(letter.to()));
    mail.setRecipients(RecipientType.CC, addresses(letter.cc()));
    mail.setSubject(letter.subject(), UTF_8);
    mail.setSentDate(new java.util.Date());
    // Vacation notices and the like do not answer a machine (RFC 3834).
    mail.setHeader("Auto-Submitted", "auto-generated");
    content(mail, letter);
    mail.saveChanges();
    mail.setHeader("Message-ID", id);
    return mail;
  }

  private static void content(MimeMessage mail, Letter letter) throws MessagingException {
    if (letter.attachments().isEmpty()) {
      mail.setText(letter.text(), UTF_8);
      return;
    }
    MimeMultipart parts = new MimeMultipart();
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    parts.addBodyPart(text);
    for (Letter.Attachment attachment : letter.attachments()) {
      parts.addBodyPart(part(attachment));
    }
    mail.setContent(parts);
  }

  private static MimeBodyPart part(Letter.Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
    part.setFileName(attachment.name().isEmpty() ? "attachment" : attachment.name());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static InternetAddress[] addresses(List<String> given) throws NoLetter {
    List<InternetAddress> addresses = new ArrayList<>();
    for (String each : given) {
      addresses.add(address(each));
    }
    return addresses.toArray(InternetAddress[]::new);
  }

  /** Exactly one: "a@x, b@y" would be two. */
  private static InternetAddress address(String given) throws NoLetter {
    try {
      InternetAddress[] parsed = InternetAddress.parse(given, true);
      if (parsed.length == 1 && !parsed[0].isGroup() && parsed[0].getAddress().contains("@")) {
        return parsed[0];
      }
    } catch (AddressException e) {
      // Its text quotes the address.
    }
    throw new NoLetter("an address is not one mail address");
  }
}
