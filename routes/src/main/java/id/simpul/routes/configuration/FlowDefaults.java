package id.simpul.routes.configuration;

import id.simpul.mappings.participant.Locator;
import id.simpul.mappings.participant.Locators;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Sends;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a JSON sender does not say where its id and key stand, they are looked for where the flow's
 * canonical form has them.
 */
final class FlowDefaults {

  private FlowDefaults() {}

  static List<ParticipantReader.Read> apply(
      List<ParticipantReader.Read> participants, List<FlowReader.Read> flows) {
    Map<String, Flow> byId =
        flows.stream()
            .map(FlowReader.Read::flow)
            .collect(Collectors.toMap(Flow::id, f -> f, (a, b) -> a));
    return participants.stream().map(read -> apply(read, byId)).toList();
  }

  private static ParticipantReader.Read apply(
      ParticipantReader.Read read, Map<String, Flow> flows) {
    Participant p = read.participant();
    List<Sends> sends = p.sends().stream().map(s -> apply(s, flows.get(s.flow()))).toList();
    return new ParticipantReader.Read(
        p.with(sends, p.receives(), p.asks(), p.answers()), read.document(), read.folder());
  }

  private static Sends apply(Sends s, Flow flow) {
    if (flow == null || !s.mediaType().equals("application/json")) {
      return s;
    }
    Optional<Locator> id =
        s.messageId().or(() -> flow.messageId().map(at -> Locators.pointer(at.toString())));
    Optional<Locator> key = s.key().or(() -> flow.key().map(at -> Locators.pointer(at.toString())));
    return new Sends(s.flow(), s.source(), s.mediaType(), id, key, s.mapping(), s.keepsMalformed());
  }
}
