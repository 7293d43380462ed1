package id.simpul.routes.lookup;

import id.simpul.mappings.participant.Asks;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import id.simpul.routes.intake.Refused;
import java.time.Instant;
import java.util.List;

/** An authenticated, admitted question. */
record Question(Flow flow, Asks asks, List<Agreement> agreements, String contentType, byte[] body) {

  static Question of(
      Configuration current, String asker, String flowId, String type, byte[] body, Instant now)
      throws Refused {
    Flow flow =
        current
            .flow(flowId)
            .filter(f -> f.kind() == Flow.Kind.LOOKUP)
            .orElseThrow(
                () -> new Refused(Refused.Reason.UNKNOWN_FLOW, "there is no lookup by that name"));
    Asks asks =
        current
            .participant(asker)
            .flatMap(p -> p.asks(flowId))
            .orElseThrow(
                () -> new Refused(Refused.Reason.NOT_A_SENDER, asker + " does not ask " + flowId));
    List<Agreement> agreements = current.inForce(flowId, asker, now);
    if (agreements.isEmpty()) {
      throw new Refused(
          Refused.Reason.NO_AGREEMENT, "no agreement in force lets " + asker + " ask " + flowId);
    }
    if (body.length > flow.maxBytes()) {
      throw new Refused(
          Refused.Reason.TOO_LARGE, flowId + " takes at most " + flow.maxBytes() + " bytes");
    }
    return new Question(flow, asks, agreements, type, body);
  }
}
