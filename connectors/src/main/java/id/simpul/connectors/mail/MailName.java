package id.simpul.connectors.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a mail is called, the same whenever it is read. */
final class MailName {

  private static final int LONGEST = 150;

  private MailName() {}

  /**
   * Its Message-ID, in hexadecimal digits if it is a strange one; else its number in the folder.
   */
  static String of(MimeMessage mail) throws MessagingException {
    String id = mail.getMessageID();
    if (id == null || id.isBlank()) {
      Folder folder = mail.getFolder();
      UIDFolder numbers = (UIDFolder) folder;
      return folder.getFullName() + "-" + numbers.getUIDValidity() + "-" + numbers.getUID(mail);
    }
    String name = id.strip();
    return name.matches("[\\x21-\\x7e]{1," + LONGEST + "}") ? name : digest(name);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
