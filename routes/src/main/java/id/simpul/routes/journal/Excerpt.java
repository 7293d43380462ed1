package id.simpul.routes.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What the message log keeps of some bytes: their length and digest, and their beginning or all of
 * them.
 *
 * @param length of the whole
 * @param sha256 of the whole; empty when there was nothing
 * @param bytes the beginning, {@value #MAX_BYTES} at most. Not copied
 */
public record Excerpt(int length, byte[] sha256, byte[] bytes) {

  /** More than nearly all messages have. */
  public static final int MAX_BYTES = 16 << 10;

  private static final byte[] EMPTY = new byte[0];

  /** Of nothing. */
  public static final Excerpt NOTHING = new Excerpt(0, EMPTY, EMPTY);

  /** With the bytes as far as they are kept. */
  public static Excerpt of(byte[] whole) {
    byte[] kept = whole.length <= MAX_BYTES ? whole : Arrays.copyOf(whole, MAX_BYTES);
    return whole.length == 0 ? NOTHING : new Excerpt(whole.length, sha256(whole), kept);
  }

  /** Without the bytes. */
  public static Excerpt digestOf(byte[] whole) {
    return whole.length == 0 ? NOTHING : new Excerpt(whole.length, sha256(whole), EMPTY);
  }

  /** The same without the bytes. */
  Excerpt digest() {
    return new Excerpt(length, sha256, EMPTY);
  }

  public boolean isCut() {
    return bytes.length > 0 && bytes.length < length;
  }

  private static byte[] sha256(byte[] whole) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(whole);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
