package id.simpul.deploy.console;

import id.simpul.routes.journal.MessageLog;
import java.time.Instant;

/** A message that was set aside for one receiver; without its body and its key. */
record DeadLetter(
    String trackingId,
    String flow,
    String sender,
    MessageLog.State state,
    String cause,
    int attempts,
    Instant since) {

  static DeadLetter of(MessageLog.Message m, MessageLog.Delivery d) {
    return new DeadLetter(
        m.trackingId(), m.flow(), m.sender(), d.state(), d.cause(), d.attempts(), d.since());
  }
}
