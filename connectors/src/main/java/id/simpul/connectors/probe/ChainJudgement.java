package id.simpul.connectors.probe;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/**
 * Judges the certificates that a server showed: validity first, for an expired one is not believed
 * either, then who signed them, then for whom they are.
 */
final class ChainJudgement {

  private static final Duration SOON = Duration.ofDays(30);

  private final String host;
  private final X509TrustManager trusted;
  private final Clock clock;

  ChainJudgement(String host, X509TrustManager trusted, Clock clock) {
    this.host = host;
    this.trusted = trusted;
    this.clock = clock;
  }

  Finding of(ShownChain shown) {
    if (shown.certificates().isEmpty()) {
      return Finding.of(Sign.TLS_BROKEN_OFF, host, "no certificate");
    }
    return validity(shown.certificates())
        .or(() -> signer(shown))
        .or(() -> forHost(shown.certificates().get(0)))
        .orElseGet(() -> good(shown.certificates()));
  }

  private Optional<Finding> validity(List<X509Certificate> chain) {
    Instant now = clock.instant();
    for (X509Certificate each : chain) {
      if (each.getNotAfter().toInstant().isBefore(now)) {
        return Optional.of(Finding.of(Sign.TLS_EXPIRED, host, day(each.getNotAfter().toInstant())));
      }
      if (each.getNotBefore().toInstant().isAfter(now)) {
        Instant from = each.getNotBefore().toInstant();
        return Optional.of(Finding.of(Sign.TLS_NOT_YET_VALID, host, day(from)));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> signer(ShownChain shown) {
    List<X509Certificate> chain = shown.certificates();
    try {
      trusted.checkServerTrusted(chain.toArray(X509Certificate[]::new), shown.keyExchange());
      return Optional.empty();
    } catch (CertificateException e) {
      X509Certificate last = chain.get(chain.size() - 1);
      boolean alone = chain.size() == 1 && isSelfSigned(last);
      return Optional.of(
          alone
              ? Finding.of(Sign.TLS_SELF_SIGNED, host)
              : Finding.of(Sign.TLS_UNKNOWN_AUTHORITY, host, last.getIssuerX500Principal()));
    }
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Optional<Finding> forHost(X509Certificate own) {
    try {
      new DefaultHostnameVerifier().verify(host, own);
      return Optional.empty();
    } catch (SSLException e) {
      return Optional.of(Finding.of(Sign.TLS_WRONG_HOST, host, names(own)));
    }
  }

  private static String names(X509Certificate own) {
    try {
      Collection<List<?>> names = own.getSubjectAlternativeNames();
      return names == null
          ? own.getSubjectX500Principal().getName()
          : names.stream().map(n -> n.get(1).toString()).collect(Collectors.joining(", "));
    } catch (CertificateException e) {
      return own.getSubjectX500Principal().getName();
    }
  }

  private Finding good(List<X509Certificate> chain) {
    Instant end =
        chain.stream()
            .map(c -> c.getNotAfter().toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Duration left = Duration.between(clock.instant(), end);
    return left.compareTo(SOON) < 0
        ? Finding.of(Sign.TLS_ENDS_SOON, host, day(end), left.toDays())
        : Finding.of(Sign.TLS_GOOD, day(end));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
