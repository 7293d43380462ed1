package id.simpul.connectors.http;

import id.simpul.connectors.Outcome;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Turns an exception of an HTTP call into an outcome: unavailable when the request cannot have
 * left, unknown otherwise. For the {@code doCatch} of a Kamelet; thread-safe.
 */
public final class HttpFailure implements Processor {

  private static final int DEEPEST = 10;

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(failure));
  }

  /** The reason names the kind of failure only: its text may quote an address with a key in it. */
  public static Outcome outcome(Throwable failure) {
    if (failure instanceof CannotBeSent cannot) {
      return new Outcome.Rejected(cannot.getMessage());
    }
    if (cause(failure) instanceof LoginFailed login) {
      return new Outcome.Unavailable(login.getMessage(), login.retryAfter());
    }
    return failure instanceof NotSent
        ? new Outcome.Unavailable("no connection: " + kind(failure))
        : new Outcome.Unknown("no answer: " + kind(failure));
  }

  /** What kind of failure it was, for a reason or the log. */
  public static String kind(Throwable failure) {
    Throwable first = cause(failure);
    if (first instanceof LoginFailed) {
      return first.getMessage();
    }
    return certificateExpired(first)
        ? "the other side's certificate has expired"
        : first.getClass().getSimpleName();
  }

  private static boolean certificateExpired(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(CertificateExpiredException.class::isInstance);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof NotSent ? failure.getCause() : failure;
  }
}
