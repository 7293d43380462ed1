package id.simpul.routes.configuration;

import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.participant.ParticipantReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks what a participant's file says about flows, and that no id is given twice. */
final class ParticipantCheck {

  private static final List<String> SIDES = List.of("sends", "receives", "asks", "answers");

  private final Ids<Flow> flows;
  private final Faults faults;
  private final ConnectorCheck connectors;

  ParticipantCheck(Ids<Flow> flows, ConnectorCheck connectors, Faults faults) {
    this.flows = flows;
    this.connectors = connectors;
    this.faults = faults;
  }

  void check(ParticipantReader.Read read) {
    for (String side : SIDES) {
      Set<String> named = new HashSet<>();
      for (int i = 0; i < read.document().root().path(side).size(); i++) {
        String at = "/" + side + "/" + i;
        once(read.document(), at, named);
        flow(read.document(), at, side);
        connectors.check(read, at);
      }
    }
  }

  /** Ids must be unique over all folders. */
  void unique(String pointer, List<YamlDocument> documents) {
    Map<String, String> paths = new HashMap<>();
    for (YamlDocument document : documents) {
      String id = document.root().at(pointer).asText();
      String earlier = paths.putIfAbsent(id, document.path());
      if (earlier != null) {
        faults.add(
            document.fault(
                pointer,
                "the id " + id + " is taken by " + earlier + ".",
                "Choose another id, or delete one of the files."));
      }
    }
  }

  private void once(YamlDocument document, String at, Set<String> named) {
    String id = document.root().at(at + "/flow").asText();
    if (!named.add(id)) {
      faults.add(
          document.fault(
              at + "/flow",
              "flow " + id + " stands twice in this list.",
              "Keep one; only the first would be used."));
    }
  }

  private void flow(YamlDocument document, String at, String side) {
    String id = document.root().at(at + "/flow").asText();
    if (flows.isMissing(id)) {
      faults.add(
          document.fault(
              at + "/flow",
              "there is no flow " + id + ".",
              Nearest.hint(id, flows.usable().keySet())
                  + "Add flows/"
                  + id
                  + ".yaml or correct the name."));
    }
    flows.find(id).ifPresent(flow -> kind(document, at, side, flow));
  }

  private void kind(YamlDocument document, String at, String side, Flow flow) {
    boolean lookup = side.equals("asks") || side.equals("answers");
    if (lookup != (flow.kind() == Flow.Kind.LOOKUP)) {
      String kind = flow.kind().name().toLowerCase(Locale.ROOT);
      faults.add(
          document.fault(
              at + "/flow",
              "flow " + flow.id() + " is a " + kind + ", so nobody " + side + " it.",
              "Messages are sent and received, lookups asked and answered."));
    }
  }
}
