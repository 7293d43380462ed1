package id.simpul.deploy.api;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The files of a configuration that are about one participant: its folder, the agreements that name
 * it, and their flows with canonical schemas. No other participant's folder is among them.
 */
final class ParticipantFiles {

  private final ConfigurationFiles all;
  private ConfigurationFiles found;

  private ParticipantFiles(ConfigurationFiles all, String folder) {
    this.all = all;
    this.found = all.only(folder);
  }

  /** Empty when the files hold no folder of that participant. */
  static Optional<ConfigurationFiles> of(ConfigurationFiles all, Participant participant) {
    return ParticipantFolder.of(all, participant)
        .map(folder -> new ParticipantFiles(all, folder).with(participant.id()));
  }

  private ConfigurationFiles with(String id) {
    TreeSet<String> flows = new TreeSet<>();
    for (String path : all.under("agreements/", ".yaml")) {
      JsonNode agreement = yaml(path);
      if (List.of(agreement.path("from").asText(), agreement.path("to").asText()).contains(id)) {
        take(path);
        flows.add("flows/" + agreement.path("flow").asText() + ".yaml");
      }
    }
    flows.stream().filter(all::has).forEach(this::flow);
    return found;
  }

  private void flow(String path) {
    take(path);
    JsonNode flow = yaml(path);
    for (String schema : List.of("schema", "answerSchema")) {
      take("canonical/" + flow.path(schema).asText());
    }
  }

  private void take(String path) {
    if (all.has(path)) {
      found = found.with(path, all.read(path));
    }
  }

  private JsonNode yaml(String path) {
    return YamlDocument.read(path, all.read(path), new Faults()).orElseThrow().root();
  }
}
