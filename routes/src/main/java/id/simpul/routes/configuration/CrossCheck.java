package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.List;

/** Checks what the files say about each other: ids, flows, parties, connectors. */
final class CrossCheck {

  private final ParticipantCheck participant;
  private final ConnectorCheck connectors;
  private final AgreementCheck agreement;
  private final OverlapCheck overlap;
  private final ServedPathCheck paths;

  CrossCheck(Catalogue catalogue, Known known, Faults faults) {
    this.connectors = new ConnectorCheck(catalogue, known.participants().usable().keySet(), faults);
    this.participant = new ParticipantCheck(known.flows(), connectors, faults);
    this.agreement = new AgreementCheck(known.flows(), known.participants(), faults);
    this.overlap = new OverlapCheck(faults);
    this.paths = new ServedPathCheck(faults);
  }

  /** What can be said of participants whose files break their schema. */
  void unsound(List<ParticipantReader.Read> participants) {
    participants.forEach(connectors::id);
    participants.forEach(participant::check);
  }

  void check(
      List<FlowReader.Read> flows,
      List<ParticipantReader.Read> participants,
      List<AgreementReader.Read> agreements) {
    participant.unique("/flow", flows.stream().map(FlowReader.Read::document).toList());
    participant.unique(
        "/participant", participants.stream().map(ParticipantReader.Read::document).toList());
    participant.unique(
        "/agreement", agreements.stream().map(AgreementReader.Read::document).toList());
    participants.forEach(connectors::id);
    participants.forEach(participant::check);
    participants.forEach(paths::check);
    agreements.forEach(agreement::check);
    overlap.check(agreements);
  }
}
