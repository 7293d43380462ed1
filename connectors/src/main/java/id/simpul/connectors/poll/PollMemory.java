package id.simpul.connectors.poll;

import id.simpul.connectors.http.Validators;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lasts from round to round and not over a restart: then everything that the system still
 * shows is offered again, and the hub recognises what it had. Rounds follow each other, so one
 * thread at a time uses it.
 */
final class PollMemory {

  private static final Logger LOG = LoggerFactory.getLogger(PollMemory.class);

  private final Validators validators = new Validators();
  private Optional<String> watermark = Optional.empty();
  private Instant leaveAloneUntil = Instant.MIN;
  private Optional<PollRound> interrupted = Optional.empty();
  private String told = "";

  Validators validators() {
    return validators;
  }

  Optional<String> watermark() {
    return watermark;
  }

  boolean leavesAlone(Instant now) {
    return now.isBefore(leaveAloneUntil);
  }

  void leaveAloneUntil(Instant time) {
    leaveAloneUntil = time;
  }

  /**
   * A round that the system cut short by asking for a pause. Begun anew each time, a round of more
   * pages than the system lets through at once would never come to its end.
   */
  void interrupted(Optional<PollRound> round) {
    interrupted = round;
  }

  /** The round to go on with; each is given out once. */
  Optional<PollRound> interrupted() {
    Optional<PollRound> round = interrupted;
    interrupted = Optional.empty();
    return round;
  }

  /** A round is over and everything in it was written. */
  void complete(String route, Optional<String> newWatermark) {
    watermark = newWatermark.or(() -> watermark);
    if (!told.isEmpty()) {
      LOG.info("{}: no longer {}", route, told);
      told = "";
    }
  }

  /** One log line when something changes, not one each round for as long as it lasts. */
  void tell(String route, String what) {
    if (!told.equals(what)) {
      LOG.warn("{}: {}", route, what);
      told = what;
    }
  }
}
