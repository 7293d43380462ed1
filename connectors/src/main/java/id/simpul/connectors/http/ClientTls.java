package id.simpul.connectors.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that the hub shows to a system, and those that it trusts. Files that were
 * replaced are read again within a minute. A bean of a Kamelet; thread-safe once its properties are
 * set.
 */
public final class ClientTls implements Credentials {

  private static final Logger LOG = LoggerFactory.getLogger(ClientTls.class);
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Clock clock;
  private String clientCertificate = "";
  private char[] clientPassword = new char[0];
  private String trustedCertificates = "";
  private char[] trustedPassword = new char[0];
  private LoadedTls loaded;
  private Instant nextLook = Instant.MIN;
  private String stamp = "";
  private LocalDate warned = LocalDate.MIN;

  public ClientTls() {
    this(Clock.systemUTC());
  }

  ClientTls(Clock clock) {
    this.clock = clock;
  }

  /** Path of a PKCS#12 or PEM file with key and chain; empty text: none is shown. */
  public void setClientCertificate(String path) {
    clientCertificate = path;
  }

  public void setClientCertificatePassword(String password) {
    clientPassword = password.toCharArray();
  }

  /** Path of a PKCS#12 or PEM file; empty text: what Java trusts. */
  public void setTrustedCertificates(String path) {
    trustedCertificates = path;
  }

  public void setTrustedCertificatesPassword(String password) {
    trustedPassword = password.toCharArray();
  }

  boolean used() {
    return !clientCertificate.isEmpty() || !trustedCertificates.isEmpty();
  }

  /** For new connections; what it does follows the files. */
  TlsSocketStrategy strategy() {
    return (socket, host, port, attachment, context) ->
        current().strategy().upgrade(socket, host, port, attachment, context);
  }

  /**
   * What is shown; null for nothing.
   *
   * @throws LoginFailed if a file cannot be read, or the certificate has expired
   */
  public KeyManager[] keys() throws LoginFailed {
    checkOwn();
    return current().keys();
  }

  /**
   * Who is trusted.
   *
   * @throws LoginFailed if a file cannot be read
   */
  public X509TrustManager trusted() throws LoginFailed, GeneralSecurityException {
    return current().trusted();
  }

  /** Stops a call whose certificate would be refused by the other side, and says why. */
  @Override
  public void show(ClassicHttpRequest request) throws LoginFailed {
    checkOwn();
  }

  private void checkOwn() throws LoginFailed {
    Optional<Instant> end = used() ? current().expiresAt() : Optional.empty();
    if (end.isPresent()) {
      check(end.get());
    }
  }

  private void check(Instant end) throws LoginFailed {
    Duration left = Duration.between(clock.instant(), end);
    LocalDate day = end.atZone(ZoneOffset.UTC).toLocalDate();
    if (left.isNegative()) {
      throw new LoginFailed("the client certificate expired on " + day);
    }
    if (left.compareTo(SOON) < 0) {
      warn(left.toDays(), day);
    }
  }

  /** Once a day. */
  private synchronized void warn(long daysLeft, LocalDate day) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    if (!today.equals(warned)) {
      warned = today;
      LOG.warn("{} expires in {} days, on {}", clientCertificate, daysLeft, day);
    }
  }

  private synchronized LoadedTls current() throws LoginFailed {
    Instant now = clock.instant();
    if (loaded != null && now.isBefore(nextLook)) {
      return loaded;
    }
    try {
      String found = modified(clientCertificate) + " " + modified(trustedCertificates);
      if (loaded == null || !found.equals(stamp)) {
        loaded = load();
        stamp = found;
      }
      nextLook = now.plus(BETWEEN_LOOKS);
      return loaded;
    } catch (IOException | GeneralSecurityException e) {
      throw new LoginFailed("certificates cannot be read, " + e.getClass().getSimpleName());
    }
  }

  private LoadedTls load() throws IOException, GeneralSecurityException {
    Optional<KeyStore> key =
        clientCertificate.isEmpty()
            ? Optional.empty()
            : Optional.of(CertificateFile.key(Path.of(clientCertificate), clientPassword));
    Optional<KeyStore> trusted =
        trustedCertificates.isEmpty()
            ? Optional.empty()
            : Optional.of(CertificateFile.trusted(Path.of(trustedCertificates), trustedPassword));
    return LoadedTls.of(key, clientPassword, trusted);
  }

  private static String modified(String path) throws IOException {
    return path.isEmpty() ? "" : Files.getLastModifiedTime(Path.of(path)).toString();
  }
}
