package id.simpul.connectors.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text out of bytes whose character set is named, named wrongly, or not named. */
final class MailText {

  /** Mail programs for years called this one ISO-8859-1. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private MailText() {}

  static String of(Part part, byte[] bytes) throws MessagingException {
    Charset named = named(part);
    if (StandardCharsets.ISO_8859_1.equals(named)) {
      return new String(bytes, WINDOWS);
    }
    if (named != null && !named.equals(StandardCharsets.US_ASCII)) {
      return new String(bytes, named);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Null for none that Java knows. */
  private static Charset named(Part part) throws MessagingException {
    String name = new ContentType(part.getContentType()).getParameter("charset");
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
