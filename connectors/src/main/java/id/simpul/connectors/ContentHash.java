package id.simpul.connectors;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by what they are, so that the same ones are recognised and others are not. */
public final class ContentHash {

  private static final int BYTES = 16;

  private ContentHash() {}

  /** The first 16 bytes of their SHA-256, as 32 hexadecimal digits in small letters. */
  public static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
