package id.simpul.connectors.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a mail that hold content, in their order; the number of each counts from 1. */
final class MailParts {

  private static final int DEEPEST = 10;
  private static final int MOST = 200;

  private final List<Part> leaves = new ArrayList<>();

  private MailParts() {}

  /**
   * @throws MessagingException also if the parts are more or deeper than any honest mail's
   */
  static List<Part> of(Part mail) throws MessagingException, IOException {
    MailParts parts = new MailParts();
    parts.walk(mail, 0);
    return parts.leaves;
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || leaves.size() >= MOST) {
      throw new MessagingException("too many parts");
    }
    if (!part.isMimeType("multipart/*")) {
      leaves.add(part);
      return;
    }
    Multipart all = (Multipart) part.getContent();
    for (int i = 0; i < all.getCount(); i++) {
      BodyPart each = all.getBodyPart(i);
      walk(each, depth + 1);
    }
  }

  /** The name as it was meant; empty text for none. */
  static String name(Part part) throws MessagingException {
    String name = part.getFileName();
    if (name == null) {
      return "";
    }
    try {
      return MimeUtility.decodeText(name);
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }

  static boolean isAttachment(Part part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        || part.getFileName() != null
        || !part.isMimeType("text/*");
  }
}
