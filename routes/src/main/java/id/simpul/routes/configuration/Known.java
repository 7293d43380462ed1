package id.simpul.routes.configuration;

import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What files may refer to. */
record Known(Ids<Flow> flows, Ids<Participant> participants) {

  static Known of(
      List<FlowReader.Read> flows,
      Set<String> faultyFlows,
      List<ParticipantReader.Read> participants,
      Set<String> faultyParticipants) {
    return new Known(
        new Ids<>(
            flows.stream()
                .map(FlowReader.Read::flow)
                .collect(Collectors.toMap(Flow::id, f -> f, (a, b) -> a)),
            faultyFlows),
        new Ids<>(
            participants.stream()
                .map(ParticipantReader.Read::participant)
                .collect(Collectors.toMap(Participant::id, p -> p, (a, b) -> a)),
            faultyParticipants));
  }
}
