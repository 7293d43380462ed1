package id.simpul.deploy.api;

import id.simpul.deploy.evidence.Shown;
import id.simpul.deploy.evidence.ShownEvidence;
import id.simpul.routes.journal.MessageLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows what was sent to receivers and what they answered: that it was, when, and its digest to
 * those it concerns; masked bodies to operators, on record in the log file.
 */
@RestController
class EvidenceController {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);

  private final VisibleMessages messages;
  private final ShownEvidence evidence;

  EvidenceController(VisibleMessages messages, ShownEvidence evidence) {
    this.messages = messages;
    this.evidence = evidence;
  }

  @GetMapping("/api/v1/messages/{trackingId}/evidence")
  List<Shown> evidence(
      @PathVariable String trackingId,
      @RequestParam(defaultValue = "false") boolean bodies,
      HttpServletRequest request) {
    Caller caller = Caller.of(request);
    MessageLog.Message message = messages.find(trackingId, caller).message();
    if (bodies) {
      caller.mustBeOperator();
      LOG.info("api: {} reads what was sent of {}", caller.id(), trackingId);
      return evidence.bodies(message);
    }
    return evidence.digests(message).stream()
        .filter(shown -> concerns(message, shown, caller))
        .toList();
  }

  /** A receiver does not see what others got. */
  private static boolean concerns(MessageLog.Message message, Shown shown, Caller caller) {
    return caller.isOperator()
        || message.sender().equals(caller.id())
        || shown.receiver().equals(caller.id());
  }
}
