package id.simpul.deploy.api;

import id.simpul.routes.journal.MessageLog;
import org.springframework.stereotype.Component;

/** Finds a message for one who may know of it; for others there is none. Thread-safe. */
@Component
final class VisibleMessages {

  private final MessageLog log;

  VisibleMessages(MessageLog log) {
    this.log = log;
  }

  MessageLog.Way find(String trackingId, Caller caller) {
    return log.find(trackingId)
        .filter(way -> caller.isOperator() || concerns(way.message(), caller.id()))
        .orElseThrow(() -> new RefusedRequest(Problem.NOT_FOUND, ""));
  }

  private static boolean concerns(MessageLog.Message message, String participant) {
    return message.sender().equals(participant)
        || message.deliveries().stream().anyMatch(d -> d.receiver().equals(participant));
  }
}
