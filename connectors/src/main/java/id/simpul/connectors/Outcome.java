package id.simpul.connectors;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of one call to a system. A connector leaves one of these as the message body and does
 * not throw to signal business facts; what follows from it is decided by the delivery policy alone.
 * Reasons are for operators and quote no personal data.
 */
public sealed interface Outcome {

  /**
   * What it means where the call was a question: one that got no clear answer has changed nothing,
   * so that the system counts as away and nothing has to be looked up.
   */
  default Outcome ofQuestion() {
    return this;
  }

  /**
   * The system has it.
   *
   * @param reference the system's own id for it, or empty text
   * @param answer the bytes it answered; empty when there were none
   */
  record Delivered(String reference, byte[] answer) implements Outcome {
    public Delivered(String reference) {
      this(reference, new byte[0]);
    }
  }

  /** The system had it before this call. */
  record AlreadyDone(String reference) implements Outcome {}

  /**
   * The system will never take this message; others may pass.
   *
   * @param answer the bytes it answered, unlike the reason with whatever they say; empty when there
   *     were none or the connector does not give them
   */
  record Rejected(String reason, byte[] answer) implements Outcome {
    private static final byte[] NOTHING = new byte[0];

    public Rejected(String reason) {
      this(reason, NOTHING);
    }
  }

  /**
   * The system as a whole is away (refused, overloaded, out of quota, login refused): the message
   * is not at fault and was not taken.
   *
   * @param retryAfter how long the system asked to be left alone
   */
  record Unavailable(String reason, Optional<Duration> retryAfter) implements Outcome {
    public Unavailable(String reason) {
      this(reason, Optional.empty());
    }
  }

  /**
   * The system works, but something that this message needs has yet to happen there; others may
   * pass. It was not taken.
   *
   * @param retryAfter when it is worth trying again
   */
  record NotYet(String reason, Duration retryAfter) implements Outcome {}

  /** The request left and no clear answer came: it may or may not have been taken. */
  record Unknown(String reason) implements Outcome {
    @Override
    public Outcome ofQuestion() {
      return new Unavailable(reason);
    }
  }
}
