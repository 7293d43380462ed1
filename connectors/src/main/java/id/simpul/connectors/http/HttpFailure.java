package id.simpul.connectors.http;

import id.simpul.connectors.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/**
 * Turns an exception of an HTTP call into an outcome: unavailable when the request cannot have
 * left, unknown otherwise. For the {@code doCatch} of a Kamelet; thread-safe.
 */
public final class HttpFailure implements Processor {

  private static final List<Class<? extends Exception>> BEFORE_SENDING =
      List.of(
          ConnectException.class,
          ConnectTimeoutException.class,
          ConnectionRequestTimeoutException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          SSLHandshakeException.class,
          SSLPeerUnverifiedException.class);

  @Override
  public void process(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    exchange.getMessage().removeHeaders("*");
    exchange.getMessage().setBody(outcome(failure));
  }

  /** The reason names the kind of failure only: its text may quote an address with a key in it. */
  public static Outcome outcome(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    boolean never = BEFORE_SENDING.stream().anyMatch(early -> early.isInstance(failure));
    return never
        ? new Outcome.Unavailable("no connection: " + kind)
        : new Outcome.Unknown("no answer: " + kind);
  }
}
