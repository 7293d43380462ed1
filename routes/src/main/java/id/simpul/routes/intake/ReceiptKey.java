package id.simpul.routes.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits of SHA-256: of what makes a message the same (sender, flow, message id), or of a body.
 */
record ReceiptKey(long high, long low) {

  private static final byte[] SEPARATOR = {0};

  static ReceiptKey of(String sender, String flow, String messageId) {
    MessageDigest digest = sha256();
    digest.update(sender.getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
    digest.update(flow.getBytes(StandardCharsets.UTF_8));
    digest.update(SEPARATOR);
    digest.update(messageId.getBytes(StandardCharsets.UTF_8));
    return from(digest.digest());
  }

  static ReceiptKey of(byte[] body) {
    return from(sha256().digest(body));
  }

  private static ReceiptKey from(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new ReceiptKey(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
