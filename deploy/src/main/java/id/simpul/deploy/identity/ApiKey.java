package id.simpul.deploy.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What is kept of a key: its SHA-256 (256 random bits need no slow hash), never the key.
 *
 * @param madeAt empty for keys from before this was kept
 * @param validUntil empty when it does not end by itself
 */
public record ApiKey(String hash, Optional<Instant> madeAt, Optional<Instant> validUntil) {

  static final String PREFIX = "smpl_";

  private static final int BYTES = 32;
  private static final int SHORT = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The text of a new key. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static ApiKey of(String text, Instant madeAt) {
    return new ApiKey(
        HexFormat.of().formatHex(digest(text)), Optional.of(madeAt), Optional.empty());
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Tells keys apart for people and gives nothing of the key away. */
  public String shortHash() {
    return hash.substring(0, SHORT);
  }

  ApiKey until(Instant end) {
    Instant earlier = validUntil.filter(end::isAfter).orElse(end);
    return new ApiKey(hash, madeAt, Optional.of(earlier));
  }

  boolean isValid(Instant now) {
    return validUntil.map(now::isBefore).orElse(true);
  }
}
