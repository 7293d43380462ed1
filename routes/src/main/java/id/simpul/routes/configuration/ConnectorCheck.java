package id.simpul.routes.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.connectors.catalogue.Catalogue;
import id.simpul.connectors.catalogue.Connector;
import id.simpul.mappings.files.Faults;
import id.simpul.mappings.participant.ParticipantReader;
import id.simpul.mappings.participant.Receives;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the use of a connector: it is in the catalogue, its parameters are declared, and no
 * address or secret stands in the file. A folder can so reach nothing but what its connectors
 * reach.
 */
final class ConnectorCheck {

  private static final Pattern ADDRESS =
      Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER =
      Pattern.compile("^\\{\\{([a-z][a-z0-9-]*)\\.[A-Za-z0-9.-]+(:[^{}]*)?}}$");
  private static final Pattern UNSAFE = Pattern.compile("[{}]|RAW\\(|#class|#bean|\\$\\{");

  private final Catalogue catalogue;
  private final Faults faults;

  ConnectorCheck(Catalogue catalogue, Faults faults) {
    this.catalogue = catalogue;
    this.faults = faults;
  }

  void check(ParticipantReader.Read read, String side) {
    for (String role : List.of("source", "sink", "action")) {
      JsonNode use = read.document().root().at(side + "/" + role);
      if (!use.isMissingNode()) {
        use(read, side + "/" + role, use, role);
      }
    }
  }

  private void use(ParticipantReader.Read read, String at, JsonNode use, String role) {
    String name = use.path("connector").asText();
    if (name.equals(Receives.INBOX)) {
      return;
    }
    Optional<Connector> connector = catalogue.find(name).filter(c -> name.endsWith("-" + role));
    if (connector.isEmpty()) {
      add(
          read,
          at + "/connector",
          "there is no " + role + " connector " + name + ".",
          "Choose one of " + names(role) + ".");
      return;
    }
    for (Map.Entry<String, JsonNode> p : use.path("parameters").properties()) {
      parameter(
          read,
          at + "/parameters/" + p.getKey(),
          p.getKey(),
          p.getValue().asText(),
          connector.get());
    }
    required(read, at, use, connector.get());
  }

  private void parameter(
      ParticipantReader.Read read, String at, String name, String value, Connector connector) {
    Connector.Parameter declared = connector.parameters().get(name);
    if (declared == null) {
      add(
          read,
          at,
          connector.name() + " has no parameter " + name + ".",
          "It has " + String.join(", ", connector.parameters().keySet()) + ".");
      return;
    }
    var placeholder = PLACEHOLDER.matcher(value);
    if (placeholder.matches()) {
      namespace(read, at, placeholder.group(1));
    } else if (declared.credential()
        || ADDRESS.matcher(value).matches()
        || UNSAFE.matcher(value).find()) {
      add(
          read,
          at,
          name + " is an address, a secret or an expression.",
          "Write {{"
              + read.participant().id()
              + "."
              + name
              + "}} and set that property where the hub runs.");
    }
  }

  private void namespace(ParticipantReader.Read read, String at, String namespace) {
    if (!namespace.equals(read.participant().id())) {
      add(
          read,
          at,
          "a property of " + namespace + " is not this participant's.",
          "Use properties that begin with " + read.participant().id() + ".");
    }
  }

  private void required(ParticipantReader.Read read, String at, JsonNode use, Connector connector) {
    connector
        .parameters()
        .forEach(
            (name, parameter) -> {
              if (parameter.required() && !use.path("parameters").has(name)) {
                add(
                    read,
                    at,
                    connector.name() + " needs the parameter " + name + ".",
                    parameter.description());
              }
            });
  }

  private String names(String role) {
    return String.join(
        ", ",
        catalogue.all().stream().map(Connector::name).filter(n -> n.endsWith("-" + role)).toList());
  }

  private void add(ParticipantReader.Read read, String at, String reason, String advice) {
    faults.add(read.document().fault(at, reason, advice));
  }
}
