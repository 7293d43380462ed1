package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.mappings.fault.Nearest;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Receives;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the use of a connector: it is in the catalogue, its parameters are declared, and their
 * values are allowed. A folder can so reach nothing but what its connectors reach.
 */
final class ConnectorCheck {

  private static final Map<String, String> ROLES =
      Map.of("sends", "source", "receives", "sink", "asks", "source", "answers", "action");

  private final Catalogue catalogue;
  private final Collection<String> participants;
  private final Faults faults;

  ConnectorCheck(Catalogue catalogue, Collection<String> participants, Faults faults) {
    this.catalogue = catalogue;
    this.participants = participants;
    this.faults = faults;
  }

  /**
   * @param side one entry of what the participant sends, receives, asks or answers
   */
  void check(ParticipantReader.Read read, String side) {
    String role = ROLES.getOrDefault(side.split("/")[1], "");
    JsonNode use = read.document().root().at(side + "/" + role);
    if (use.has("connector")) {
      use(read, side + "/" + role, use, role);
    }
  }

  /** An id whose properties would be the hub's own is refused. */
  void id(ParticipantReader.Read read) {
    String id = read.participant().id();
    if (PropertyNames.isReserved(id)) {
      String reason = "the id " + id + " is reserved: its properties are the hub's own.";
      add(read, "/participant", reason, "Choose another id.");
    }
  }

  private void use(ParticipantReader.Read read, String at, JsonNode use, String role) {
    String name = use.path("connector").asText();
    Optional<Connector> connector = catalogue.find(name).filter(c -> name.endsWith("-" + role));
    Map<String, Connector.Parameter> declared =
        connector.map(Connector::parameters).orElse(Map.of());
    if (connector.isEmpty() && !(name.equals(Receives.INBOX) && role.equals("sink"))) {
      unknown(read, at, name, role);
      return;
    }
    use.path("parameters")
        .properties()
        .forEach(p -> parameter(read, at, name, declared, p.getKey(), p.getValue().asText()));
    // A misspelt "parameters" is reported as such.
    if (use.size() == (use.has("parameters") ? 2 : 1)) {
      declared.forEach((key, parameter) -> required(read, at, use, key, parameter));
    }
  }

  private void unknown(ParticipantReader.Read read, String at, String name, String role) {
    Set<String> names =
        Stream.concat(Stream.of(Receives.INBOX), catalogue.all().stream().map(Connector::name))
            .filter(n -> n.endsWith("-" + role))
            .collect(Collectors.toCollection(TreeSet::new));
    add(
        read,
        at + "/connector",
        "there is no " + role + " connector " + name + ".",
        Nearest.hint(name, names) + "There are " + String.join(", ", names) + ".");
  }

  private void parameter(
      ParticipantReader.Read read,
      String at,
      String connector,
      Map<String, Connector.Parameter> declared,
      String name,
      String value) {
    String pointer = at + "/parameters/" + name.replace("~", "~0").replace("/", "~1");
    if (!declared.containsKey(name)) {
      String all = declared.isEmpty() ? "none" : String.join(", ", declared.keySet());
      add(
          read,
          pointer,
          connector + " has no parameter " + name + ".",
          Nearest.hint(name, declared.keySet()) + "It has " + all + ".");
      return;
    }
    PropertyNames names = new PropertyNames(read.participant().id(), participants);
    new ParameterValue(names, name, declared.get(name))
        .objection(value)
        .ifPresent(objection -> add(read, pointer, objection.reason(), objection.advice()));
  }

  private void required(
      ParticipantReader.Read read,
      String at,
      JsonNode use,
      String name,
      Connector.Parameter parameter) {
    if (parameter.required() && !use.path("parameters").has(name)) {
      String connector = use.path("connector").asText();
      String reason = connector + " needs the parameter " + name + ".";
      add(read, at, reason, parameter.description());
    }
  }

  private void add(ParticipantReader.Read read, String at, String reason, String advice) {
    faults.add(read.document().fault(at, reason, advice));
  }
}
