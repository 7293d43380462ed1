package id.simpul.connectors.soap;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import id.simpul.connectors.http.StatusOutcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.apache.cxf.transport.http.HTTPException;

/** What it means that a call ended without an envelope. */
final class CallFailure {

  private static final Set<Class<?>> NO_CONNECTION =
      Set.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          SSLHandshakeException.class);

  private CallFailure() {}

  /**
   * Reasons name the kind of failure only: its text may quote an address with a key in it.
   *
   * @param mayHaveLeft whether the request was on its way
   */
  static Outcome outcome(Throwable failure, boolean mayHaveLeft) {
    Throwable deepest = failure;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      deepest = t;
      if (NO_CONNECTION.contains(t.getClass())) {
        return new Outcome.Unavailable("no connection: " + t.getClass().getSimpleName());
      }
      if (t instanceof HTTPException http) {
        return status(http.getResponseCode());
      }
    }
    String kind = deepest.getClass().getSimpleName();
    return mayHaveLeft
        ? new Outcome.Unknown("no answer: " + kind)
        : new Outcome.Unavailable("the call could not be made: " + kind);
  }

  private static Outcome status(int status) {
    return StatusOutcome.of(new HttpAnswer(status, "", "", new byte[0]), Clock.systemUTC());
  }
}
