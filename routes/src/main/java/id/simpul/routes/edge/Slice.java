package id.simpul.routes.edge;

import id.simpul.mappings.canonical.CanonicalSchema;
import id.simpul.mappings.files.ConfigurationFiles;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.files.YamlDocument;
import id.simpul.mappings.participant.Answers;
import id.simpul.mappings.participant.Asks;
import id.simpul.mappings.participant.Participant;
import id.simpul.mappings.participant.ParticipantFolder;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Receives;
import id.simpul.mappings.participant.Sends;
import id.simpul.routes.configuration.Agreement;
import id.simpul.routes.configuration.Configuration;
import id.simpul.routes.configuration.Flow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edge's part of a configuration: its participants, their agreements, the other parties of
 * these, and the flows and schemas of them all. A configuration again, that can be checked as a
 * whole.
 */
final class Slice {

  private final ConfigurationFiles files;
  private final Configuration configuration;
  private final Set<String> residents;
  private final List<Agreement> agreements;
  private final Set<String> parties;

  private Slice(ConfigurationFiles files, Configuration configuration, String edge) {
    this.files = files;
    this.configuration = configuration;
    this.residents = Set.copyOf(CentreTable.residents(configuration, edge));
    this.agreements =
        configuration.agreements().values().stream()
            .flatMap(Collection::stream)
            .filter(a -> residents.contains(a.from()) || residents.contains(a.to()))
            .toList();
    this.parties =
        Stream.concat(
                residents.stream(), agreements.stream().flatMap(a -> Stream.of(a.from(), a.to())))
            .collect(Collectors.toSet());
  }

  /**
   * @param files of the configuration
   */
  static ConfigurationFiles of(ConfigurationFiles files, Configuration configuration, String edge) {
    return new Slice(files, configuration, edge).files();
  }

  private ConfigurationFiles files() {
    Set<String> wanted = new HashSet<>(named("agreements/", "agreement", agreementIds()));
    Set<String> flows = flows();
    wanted.addAll(named("flows/", "flow", flows));
    flows.stream().flatMap(this::schemas).forEach(name -> wanted.add("canonical/" + name));
    Set<String> folders = folders();
    return files.only(path -> wanted.contains(path) || folders.stream().anyMatch(path::startsWith));
  }

  private Set<String> agreementIds() {
    return agreements.stream().map(Agreement::id).collect(Collectors.toSet());
  }

  /** Files in that folder whose key has one of these values. */
  private Set<String> named(String folder, String key, Set<String> values) {
    return files.under(folder, ".yaml").stream()
        .filter(path -> values.contains(value(path, key)))
        .collect(Collectors.toSet());
  }

  private String value(String path, String key) {
    Optional<YamlDocument> document = YamlDocument.read(path, files.read(path), new Faults());
    return document.map(d -> d.root().path(key).asText()).orElse("");
  }

  /** Of everything that a party's folder names, or it would not pass its check. */
  private Set<String> flows() {
    return parties.stream()
        .flatMap(id -> configuration.participant(id).stream())
        .flatMap(Slice::flows)
        .collect(Collectors.toSet());
  }

  private static Stream<String> flows(Participant p) {
    return Stream.of(
            p.sends().stream().map(Sends::flow),
            p.receives().stream().map(Receives::flow),
            p.asks().stream().map(Asks::flow),
            p.answers().stream().map(Answers::flow))
        .flatMap(flows -> flows);
  }

  private Stream<String> schemas(String id) {
    Optional<Flow> flow = configuration.flow(id);
    return Stream.concat(
        flow.map(f -> f.schema().name()).stream(),
        flow.flatMap(Flow::answerSchema).map(CanonicalSchema::name).stream());
  }

  private Set<String> folders() {
    return ParticipantReader.KINDS.stream()
        .flatMap(kind -> files.in(kind + "/").stream().map(name -> kind + "/" + name + "/"))
        .filter(folder -> parties.contains(ParticipantFolder.id(folder)))
        .collect(Collectors.toSet());
  }
}
