package id.simpul.routes.configuration;

import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks what the files say about each other: ids, flows, parties, connectors. */
final class CrossCheck {

  private final Faults faults;
  private final ConnectorCheck connectors;

  CrossCheck(Catalogue catalogue, Faults faults) {
    this.faults = faults;
    this.connectors = new ConnectorCheck(catalogue, faults);
  }

  void check(
      List<FlowReader.Read> flows,
      List<ParticipantReader.Read> participants,
      List<AgreementReader.Read> agreements) {
    Map<String, Flow> flowsById = new HashMap<>();
    flows.forEach(f -> unique(flowsById.put(f.flow().id(), f.flow()), "/flow", f.document()));
    Map<String, Participant> parties = new HashMap<>();
    participants.forEach(
        p ->
            unique(
                parties.put(p.participant().id(), p.participant()), "/participant", p.document()));
    Map<String, Agreement> agreementsById = new HashMap<>();
    agreements.forEach(
        a ->
            unique(
                agreementsById.put(a.agreement().id(), a.agreement()), "/agreement", a.document()));
    participants.forEach(p -> participant(p, flowsById));
    agreements.forEach(a -> new AgreementCheck(flowsById, parties, faults).check(a));
  }

  private void unique(Object earlier, String pointer, YamlDocument document) {
    if (earlier != null) {
      faults.add(
          document.fault(
              pointer,
              "the id " + document.root().at(pointer).asText() + " is taken by another file.",
              "Choose another id."));
    }
  }

  private void participant(ParticipantReader.Read read, Map<String, Flow> flows) {
    for (String side : List.of("sends", "receives", "asks", "answers")) {
      for (int i = 0; i < read.document().root().path(side).size(); i++) {
        flow(read.document(), "/" + side + "/" + i, flows, side);
        connectors.check(read, "/" + side + "/" + i);
      }
    }
  }

  private void flow(YamlDocument document, String at, Map<String, Flow> flows, String side) {
    String id = document.root().at(at + "/flow").asText();
    Flow flow = flows.get(id);
    if (flow == null) {
      faults.add(
          document.fault(
              at + "/flow",
              "there is no flow " + id + ".",
              "Add flows/" + id + ".yaml or correct the name."));
      return;
    }
    boolean lookup = side.equals("asks") || side.equals("answers");
    if (lookup != (flow.kind() == Flow.Kind.LOOKUP)) {
      faults.add(
          document.fault(
              at + "/flow",
              "flow " + id + " is a " + flow.kind().name().toLowerCase(Locale.ROOT) + ".",
              "Messages are sent and received, lookups asked and answered."));
    }
  }
}
