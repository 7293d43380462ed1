package id.simpul.routes.intake;

import id.simpul.connectors.ConnectorHeaders;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Message;

/** A message that the hub does not take; nothing of it is kept. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why; each is one problem type of the API. */
  public enum Reason {
    /** No such flow, or it is a lookup where a message was expected (or the reverse). */
    UNKNOWN_FLOW,
    /** The sender's folder does not say that it sends (or asks) this flow. */
    NOT_A_SENDER,
    /** No agreement in force for this sender and flow. */
    NO_AGREEMENT,
    /** The content type is not what the sender's mapping expects. */
    UNSUPPORTED_TYPE,
    /** Not well-formed JSON or XML, or beyond the structural limits. */
    MALFORMED,
    /** Larger than the flow allows. */
    TOO_LARGE,
    /** The same message id came before with another body. */
    CONFLICT,
    /** Idempotency key or message id is too long or has control characters. */
    BAD_MESSAGE_ID,
    /** The hub cannot write now (disk full, broker stopped); try again later. */
    NOT_WRITABLE
  }

  private final Reason reason;
  private final Optional<String> trackingId;

  /**
   * @param detail for the caller; quotes no personal data
   */
  public Refused(Reason reason, String detail) {
    this(reason, detail, Optional.empty());
  }

  /**
   * @param trackingId of the earlier message, for {@link Reason#CONFLICT}
   */
  public Refused(Reason reason, String detail, Optional<String> trackingId) {
    super(detail, null, false, false);
    this.reason = reason;
    this.trackingId = trackingId;
  }

  public Reason reason() {
    return reason;
  }

  /** The reason as a stable code, for instance {@code no-agreement}. */
  public String code() {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Leaves code and detail in the message that a source connector offered.
   *
   * @throws Refused this, if the hub cannot write now: then the source is to offer it again
   */
  public void tell(Message message) throws Refused {
    if (reason == Reason.NOT_WRITABLE) {
      throw this;
    }
    message.setHeader(ConnectorHeaders.REFUSED, code());
    message.setHeader(ConnectorHeaders.REFUSED_DETAIL, getMessage());
    trackingId.ifPresent(id -> message.setHeader(ConnectorHeaders.TRACKING_ID, id));
  }

  public Optional<String> trackingId() {
    return trackingId;
  }
}
