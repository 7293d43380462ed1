package id.simpul.routes.control;

import java.time.Instant;
import java.util.List;

/**
 * One line of the configuration's history.
 *
 * @param what was asked for
 * @param version short version that is in force since; for what was refused, the one that stayed
 * @param asked short version that was asked for; the same unless it was refused. For messages that
 *     were moved or discarded, the receiver
 * @param changes what changed or, when it was refused, why; one sentence each
 */
public record Recorded(
    Instant at, What what, String version, String asked, Change change, List<String> changes) {

  /** What was asked for. */
  public enum What {
    /** The first configuration of this home. */
    FIRST,
    /** Files that the hub was started with. */
    START,
    APPLY,
    ROLLBACK,
    /** One of these that was not carried out. */
    REFUSED,
    /** Waiting messages of a receiver now go by the configuration in force. */
    MOVED,
    /** Waiting messages of a receiver were set aside for good. */
    DISCARDED
  }
}
