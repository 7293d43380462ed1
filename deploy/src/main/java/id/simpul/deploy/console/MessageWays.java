package id.simpul.deploy.console;

import id.simpul.deploy.evidence.Shown;
import id.simpul.deploy.evidence.ShownEvidence;
import id.simpul.routes.journal.Event;
import id.simpul.routes.journal.MessageLog;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The way of one message as the console shows it. Thread-safe. */
@Component
final class MessageWays {

  private static final Logger LOG = LoggerFactory.getLogger(MessageWays.class);

  private final MessageLog log;
  private final ShownEvidence evidence;

  /** Without the message's key, which may be personal data. */
  record Way(
      String trackingId,
      String sender,
      String flow,
      Instant acceptedAt,
      MessageLog.Progress progress,
      List<Event> events,
      List<Shown> evidence) {}

  MessageWays(MessageLog log, ShownEvidence evidence) {
    this.log = log;
    this.evidence = evidence;
  }

  /**
   * @throws IllegalArgumentException when there is no such message
   */
  Way of(String trackingId, ConsoleUser user) {
    MessageLog.Way way =
        log.find(trackingId)
            .orElseThrow(() -> new IllegalArgumentException("There is no such message."));
    MessageLog.Message m = way.message();
    return new Way(
        trackingId,
        m.sender(),
        m.flow(),
        m.acceptedAt(),
        m.progress(),
        way.events(),
        evidence(m, user));
  }

  private List<Shown> evidence(MessageLog.Message message, ConsoleUser user) {
    if (!user.operator()) {
      return evidence.digests(message);
    }
    LOG.info("console: {} reads what was sent of {}", user.name(), message.trackingId());
    return evidence.bodies(message);
  }
}
