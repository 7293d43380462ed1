package id.simpul.connectors.probe;

import id.simpul.connectors.http.CallTooLong;
import id.simpul.connectors.http.LoginFailed;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What it means that a call to a peer that can be reached ended without an answer. */
final class NoAnswer {

  private static final int DEEPEST = 10;

  private NoAnswer() {}

  static Finding of(IOException failure) {
    Optional<LoginFailed> login = below(failure, LoginFailed.class);
    Optional<SSLException> tls = below(failure, SSLException.class);
    if (login.isPresent()) {
      return Finding.of(Sign.TOKEN_REFUSED, login.get().getMessage());
    }
    if (tls.isPresent()) {
      return TlsCheck.wantsCertificate(tls.get())
          ? Finding.of(Sign.TLS_WANTS_CERTIFICATE)
          : Finding.of(Sign.TLS_BROKEN_OFF, "", tls.get().getClass().getSimpleName());
    }
    return below(failure, SocketTimeoutException.class).isPresent()
            || below(failure, CallTooLong.class).isPresent()
        ? Finding.of(Sign.ANSWER_MISSING)
        : Finding.of(Sign.ANSWER_CUT, failure.getClass().getSimpleName());
  }

  private static <T extends Throwable> Optional<T> below(Throwable failure, Class<T> kind) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }
}
