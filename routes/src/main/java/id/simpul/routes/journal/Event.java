package id.simpul.routes.journal;

import java.time.Instant;

/**
 * One step of a message, written in the same transaction as the step.
 *
 * @param receiver participant id; empty text for steps before receivers are known
 * @param detail reference, cause or reason, without personal data; empty text when there is none
 */
public record Event(String trackingId, Instant at, Kind kind, String receiver, String detail) {

  /** What happened. */
  public enum Kind {
    /** On disk, receipt given. */
    ACCEPTED,
    /** In canonical form, valid, and on one receiver's queue. */
    QUEUED,
    /** Valid, but no agreement's predicate holds: the way ends here. */
    NO_RECEIVER,
    /** Cannot be translated or is not valid: on the Invalid Message Channel. */
    INVALID,
    /** On its way to the edge where the receiver lives; detail names it. */
    HANDED_OVER,
    /** Waits for another try, or behind an earlier message of its key. */
    HELD,
    /** Waits until a code table has an entry; detail names the table and the value. */
    WAITING,
    /** In the receiver's inbox, not yet acknowledged. */
    AVAILABLE,
    /** The receiver has it; detail is its reference. */
    DELIVERED,
    /** On the Dead Letter Channel; detail is the cause. */
    DEAD,
    /** Not delivered in time. */
    EXPIRED,
    /** Set aside for good by a named operator; detail says who and why. */
    DISCARDED,
    /** Goes by the configuration in force from here on; detail says who wanted it and why. */
    MOVED,
    /** Sent through again by a named operator; detail says who and why. */
    REPLAYED,
    /** A lookup was answered; nothing of the answer is kept. */
    ANSWERED,
    /** A lookup was not answered; detail is the cause. */
    UNANSWERED,
    /** A Test Message was made ready for this receiver and not sent; detail says what it was. */
    TESTED,
    /** A Test Message did not get to its receiver's connector; detail is the cause. */
    TEST_FAILED
  }
}
