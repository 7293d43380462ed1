package id.simpul.mappings.participant;

import id.simpul.mappings.translate.FromCanonical;
import java.util.OptionalDouble;

/**
 * A flow that a participant receives.
 *
 * @param sink the connector that hands it over; {@link #INBOX} when the participant fetches
 * @param mapping from canonical to the participant's form
 * @param concurrency how many messages of different keys may be under way at once, 1 to 64
 * @param ratePerSecond at most this many messages a second, also while a backlog drains
 * @param resendAfterUnknown what to do when no answer came and the connector cannot ask: send again
 *     with the same idempotency key (true), or leave it to an operator (false)
 */
public record Receives(
    String flow,
    ConnectorUse sink,
    FromCanonical mapping,
    int concurrency,
    OptionalDouble ratePerSecond,
    boolean resendAfterUnknown) {

  /** The sink of receivers that cannot be called: the message waits until they fetch it. */
  public static final String INBOX = "inbox-sink";

  /** The sink of receivers that live at an edge, as the centre sees them. */
  public static final String EDGE = "edge-sink";

  /** Its parameter: which edge. */
  public static final String EDGE_NAME = "edge";

  /** Whether a call whose end nobody saw must not be made again by itself. */
  public boolean onlyOnce() {
    return !resendAfterUnknown && isCalled();
  }

  /** The same flow with another sink. */
  public Receives through(ConnectorUse other) {
    return new Receives(flow, other, mapping, concurrency, ratePerSecond, resendAfterUnknown);
  }

  /** Whether a connector of this hub calls it. */
  public boolean isCalled() {
    return !toInbox() && !toEdge();
  }

  public boolean toEdge() {
    return sink.name().equals(EDGE);
  }

  public boolean toInbox() {
    return sink.name().equals(INBOX);
  }
}
