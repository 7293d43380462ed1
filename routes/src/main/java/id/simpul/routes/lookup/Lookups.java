package id.simpul.routes.lookup;

import id.simpul.mappings.translate.Payload;
import id.simpul.routes.intake.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Request-reply to a participant that answers a lookup. Thread-safe. */
public interface Lookups {

  /**
   * Asks and waits, at most the flow's timeout; over an edge's link some seconds longer. Nothing of
   * request or answer is written to a disk.
   *
   * @param known what the asker's connector was answered to the same question moments ago: nobody
   *     is asked then, and the question is looked at and journaled as ever
   * @throws Refused as intake does, before anything is asked
   */
  Result ask(String asker, String flow, String contentType, byte[] body, Optional<Payload> known)
      throws Refused;

  /** Asks what was not answered before. */
  default Result ask(String asker, String flow, String contentType, byte[] body) throws Refused {
    return ask(asker, flow, contentType, body, Optional.empty());
  }

  /** What came of it; each carries the tracking id under which it is journaled. */
  sealed interface Result {
    String trackingId();

    /**
     * @param age since the answerer said so; empty when it was asked just now
     */
    record Answered(String trackingId, Payload answer, Optional<Duration> age) implements Result {

      public Answered(String trackingId, Payload answer) {
        this(trackingId, answer, Optional.empty());
      }
    }

    /** The request is well-formed but does not fit its schema, or the answerer refuses it. */
    record NotAccepted(String trackingId, List<String> reasons) implements Result {}

    /** The answerer is away, out of quota, or did not answer in time. */
    record NoAnswer(String trackingId, String reason, Optional<Duration> retryAfter)
        implements Result {}

    /** This hub stands at an edge, the answerer does not, and the link is down. */
    record NoConnection(String trackingId, String reason) implements Result {}
  }
}
