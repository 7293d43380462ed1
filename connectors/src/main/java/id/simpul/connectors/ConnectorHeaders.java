package id.simpul.connectors;

/**
 * Headers with which the hub calls a sink or action Kamelet, next to the body ({@code byte[]}) and
 * {@code Content-Type}. No other header reaches a connector.
 */
public final class ConnectorHeaders {

  /** Stays the same over retries, restarts and replays of one delivery. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** The receipt's id, for the receiver's own log. */
  public static final String TRACKING_ID = "Simpul-Tracking-Id";

  /** The flow's id. */
  public static final String FLOW = "Simpul-Flow";

  /** The sending participant's id. */
  public static final String SENDER = "Simpul-Sender";

  /**
   * {@code true} when an earlier call of this delivery ended without a clear answer: a connector
   * that can ask "did you get it?" asks before it sends.
   */
  public static final String ASK_FIRST = "Simpul-Ask-First";

  /**
   * Set by a source Kamelet: the id by which a repeat is recognised. Overrides what the
   * participant's file names.
   */
  public static final String MESSAGE_ID = "Simpul-Message-Id";

  /**
   * Set by the hub when {@code kamelet:sink} of a source returns and the hub will never take the
   * message: a stable code such as {@code malformed} or {@code no-agreement}. Where it is absent,
   * {@link #TRACKING_ID} holds the receipt of a message, and the body the answer of a lookup.
   */
  public static final String REFUSED = "Simpul-Refused";

  /** Beside {@link #REFUSED}: why, in one sentence without personal data. */
  public static final String REFUSED_DETAIL = "Simpul-Refused-Detail";

  /**
   * Set by a source Kamelet beside a question that it was answered moments ago: that answer, JSON
   * as {@code byte[]}. The hub asks nobody, looks whether the question may be asked, journals it,
   * and leaves this answer as the body.
   */
  public static final String KNOWN_ANSWER = "Simpul-Known-Answer";

  private ConnectorHeaders() {}
}
