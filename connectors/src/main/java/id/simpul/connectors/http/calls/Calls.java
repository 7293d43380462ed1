package id.simpul.connectors.http.calls;

import id.simpul.connectors.Outcome;
import id.simpul.connectors.http.HttpAnswer;
import java.util.Optional;

/** The calls that one message takes. For one thread; a repeated delivery begins with new ones. */
public interface Calls {

  /** The name of the exchange's property that holds them. */
  String PROPERTY = "simpulCalls";

  Call next();

  /** Hears what was answered to {@link #next()}; the outcome when no call is left. */
  Optional<Outcome> told(HttpAnswer answer);
}
