package id.simpul.connectors.bpjs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-CBC over LZString, as BPJS hides its answers. The key serves one answer. */
public final class BpjsCipher {

  /** Characters of an answer's text; BPJS's longest known lists stay far below. */
  static final int MOST = 4 << 20;

  private static final int IV_BYTES = 16;

  private final byte[] key;

  /**
   * @param password consumer id, secret and timestamp without anything between them
   */
  BpjsCipher(String password) {
    try {
      key = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** Empty when it was not hidden with this key or is longer than {@value #MOST} characters. */
  public Optional<String> open(String hidden) {
    try {
      byte[] packed = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(hidden));
      return LzString.decompress(new String(packed, StandardCharsets.ISO_8859_1), MOST);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // A wrong key shows as bad padding: it is an answer to be judged, not a failure.
      return Optional.empty();
    }
  }

  /** For simulators. */
  public String hide(String text) {
    byte[] packed = LzString.compress(text).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(packed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  private Cipher cipher(int mode) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, IV_BYTES)));
    return cipher;
  }
}
