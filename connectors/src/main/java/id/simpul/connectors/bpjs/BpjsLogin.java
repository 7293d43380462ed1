package id.simpul.connectors.bpjs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What BPJS hands out to one consumer of one of its services.
 *
 * @param userKey the key of the subscribed service, or empty text
 */
public record BpjsLogin(String consId, String secret, String userKey) {

  private static final String HMAC = "HmacSHA256";

  /**
   * What stands in {@code X-signature}.
   *
   * @param timestamp seconds since 1970 in UTC, the very text of {@code X-timestamp}
   */
  public String signature(String timestamp) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(secret), HMAC));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes(consId + "&" + timestamp)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + HMAC, e);
    }
  }

  /** The cipher of the answer to the request that was sent with this timestamp. */
  public BpjsCipher cipher(String timestamp) {
    return new BpjsCipher(consId + secret + timestamp);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "BpjsLogin[consId=" + consId + "]";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
