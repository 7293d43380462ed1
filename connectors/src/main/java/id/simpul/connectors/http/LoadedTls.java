package id.simpul.connectors.http;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * Certificates as they were last read.
 *
 * @param keys null: no certificate is shown
 * @param trust null: what Java trusts is
 * @param expiresAt the end of the client certificate; empty when none is shown
 */
record LoadedTls(
    KeyManager[] keys,
    TrustManager[] trust,
    TlsSocketStrategy strategy,
    Optional<Instant> expiresAt) {

  /**
   * @param key empty: no certificate is shown
   * @param trusted empty: what Java trusts is
   */
  static LoadedTls of(Optional<KeyStore> key, char[] password, Optional<KeyStore> trusted)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManager[] keys = key.isPresent() ? keyManagers(key.get(), password) : null;
    TrustManager[] trust = trusted.isPresent() ? trustManagers(trusted.get()) : null;
    context.init(keys, trust, new SecureRandom());
    Optional<Instant> end = key.isPresent() ? earliestEnd(key.get()) : Optional.empty();
    return new LoadedTls(keys, trust, new DefaultClientTlsStrategy(context), end);
  }

  private static KeyManager[] keyManagers(KeyStore key, char[] password)
      throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(key, password);
    return factory.getKeyManagers();
  }

  /** One that says who is trusted, what Java trusts where nothing else is set. */
  X509TrustManager trusted() throws GeneralSecurityException {
    TrustManager[] all = trust == null ? trustManagers(null) : trust;
    return Stream.of(all)
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("nobody is trusted"));
  }

  /**
   * @param trusted null: what Java trusts
   */
  private static TrustManager[] trustManagers(KeyStore trusted) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }

  private static Optional<Instant> earliestEnd(KeyStore key) throws GeneralSecurityException {
    Optional<Instant> earliest = Optional.empty();
    for (String alias : Collections.list(key.aliases())) {
      if (key.isKeyEntry(alias) && key.getCertificate(alias) instanceof X509Certificate shown) {
        Instant end = shown.getNotAfter().toInstant();
        earliest = earliest.filter(known -> known.isBefore(end)).or(() -> Optional.of(end));
      }
    }
    return earliest;
  }
}
