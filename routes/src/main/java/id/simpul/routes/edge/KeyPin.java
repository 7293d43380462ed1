package id.simpul.routes.edge;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A public key by its SHA-256, {@code sha256:} and base64url. Names and dates of the certificate
 * around it do not count: an old PC's clock may stand years off.
 */
public record KeyPin(String text) {

  private static final String PREFIX = "sha256:";
  private static final int LENGTH = PREFIX.length() + 43;

  /**
   * @throws IllegalArgumentException if the text has another form
   */
  public KeyPin {
    if (!text.startsWith(PREFIX) || text.length() != LENGTH) {
      throw new IllegalArgumentException("a key is written sha256: and 43 characters");
    }
  }

  static KeyPin of(PublicKey key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new KeyPin(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Makes sockets that talk to whoever has this key and to nobody else. */
  SSLSocketFactory sockets() {
    try {
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, new TrustManager[] {new Trust()}, null);
      return tls.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private final class Trust implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("an edge is no server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      if (!of(chain[0].getPublicKey()).equals(KeyPin.this)) {
        throw new CertificateException("the centre's key is not the one in the join file");
      }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
