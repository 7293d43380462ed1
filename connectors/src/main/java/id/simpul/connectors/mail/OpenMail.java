package id.simpul.connectors.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One mail while its parts are offered, one after the other. */
final class OpenMail {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MimeMessage mail;
  private final MailRules rules;
  private final String name;
  private final List<Part> parts;
  private int next;
  private int offered;
  private boolean textDone;
  private boolean odd;

  OpenMail(MimeMessage mail, MailRules rules) throws MessagingException, IOException {
    this.mail = mail;
    this.rules = rules;
    this.name = MailName.of(mail);
    this.parts = rules.knows(sender()) ? MailParts.of(mail) : List.of();
  }

  MimeMessage message() {
    return mail;
  }

  String name() {
    return name;
  }

  boolean hasNext() {
    return next < parts.size();
  }

  /** The next part's message; empty if it is none that is wanted. */
  Optional<MailOffer> next() throws MessagingException, IOException {
    Part part = parts.get(next++);
    Optional<byte[]> body = MailParts.isAttachment(part) ? attachment(part) : text(part);
    body.ifPresent(b -> offered++);
    return body.map(b -> new MailOffer(name + "/" + next, b));
  }

  /** A person should look at the mail: the hub will not take something in it. */
  void notTaken() {
    odd = true;
  }

  /** Whether a person should look at it: nothing, or not all, was taken of it. */
  boolean needsPerson() {
    return odd || offered == 0;
  }

  private Optional<byte[]> attachment(Part part) throws MessagingException, IOException {
    return rules.takes(MailParts.name(part)) ? bytes(part) : Optional.empty();
  }

  /** The first text is the mail's; those after it are the same again as HTML, or signatures. */
  private Optional<byte[]> text(Part part) throws MessagingException, IOException {
    if (!rules.takesTexts() || textDone) {
      return Optional.empty();
    }
    textDone = true;
    Optional<byte[]> bytes = bytes(part);
    return bytes.isEmpty() ? bytes : Optional.of(json(part, bytes.get()));
  }

  private byte[] json(Part part, byte[] text) throws MessagingException {
    ObjectNode json = JSON.createObjectNode();
    json.put("from", sender().getAddress());
    json.put("subject", mail.getSubject());
    if (mail.getSentDate() != null) {
      json.put("sentAt", mail.getSentDate().toInstant().toString());
    }
    json.put("type", part.isMimeType("text/html") ? "html" : "text");
    json.put("text", MailText.of(part, text));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private InternetAddress sender() throws MessagingException {
    Address[] from = mail.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? address
        : new InternetAddress();
  }

  /** Not read any further than the limit, whatever the mail says of its size. */
  private Optional<byte[]> bytes(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(rules.limit() + 1);
      if (bytes.length <= rules.limit()) {
        return Optional.of(bytes);
      }
    }
    odd = true;
    return Optional.empty();
  }
}
