package id.simpul.connectors.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest {@code participant.yaml} that uses a connector, and the environment variables that
 * it then needs. All required parameters are properties, so that no address or secret stands in it.
 */
public final class ParticipantExample {

  /** The id of the participant that is made up here. */
  public static final String PARTICIPANT = "example-app";

  private static final String HEAD =
      """
      participant: %s
      name: Example application
      owner:
        organisation: Name of the office
        contact: office@example.go.id
      """
          .formatted(PARTICIPANT);

  private final Connector connector;
  private final String participant;

  public ParticipantExample(Connector connector) {
    this(connector, PARTICIPANT);
  }

  /**
   * @param participant whose properties the parameters are
   */
  public ParticipantExample(Connector connector, String participant) {
    this.connector = connector;
    this.participant = participant;
  }

  /** The file, ending with a line end. */
  public String yaml() {
    String form = xml() ? "xsl" : "jslt";
    return switch (connector.kind()) {
      case "source" ->
          side("sends", "report-followup", "source")
              + (xml()
                  ? "    mediaType: application/xml\n    mapping: to-canonical.xsl\n"
                      + "    messageId: /report/id\n    key: /report/ticket\n"
                  : "    mapping: to-canonical.jslt\n    key: /ticket\n");
      case "sink" ->
          side("receives", "citizen-report", "sink") + "    mapping: from-canonical." + form + "\n";
      default ->
          side("answers", "identity-check", "action")
              + "    request: request-from-canonical."
              + form
              + "\n    answer: answer-to-canonical."
              + form
              + "\n";
    };
  }

  /** Variable to example value, for the parameters that have no default. */
  public SortedMap<String, String> variables() {
    SortedMap<String, String> variables = new TreeMap<>();
    required()
        .forEach(
            (name, parameter) ->
                variables.put(
                    property(name).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                    parameter.credential() ? "…" : parameter.example()));
    return variables;
  }

  private boolean xml() {
    return connector.bodies().stream().anyMatch(b -> b.mediaType().equals("application/xml"));
  }

  private String side(String side, String flow, String role) {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(side).append(":\n  - flow: ").append(flow).append('\n');
    text.append("    ").append(role).append(":\n");
    return text + use("      ");
  }

  /** The lines that name the connector and its required parameters, each behind the indent. */
  public String use(String indent) {
    StringBuilder text = new StringBuilder(indent);
    text.append("connector: ").append(connector.name()).append('\n');
    if (!required().isEmpty()) {
      text.append(indent).append("parameters:\n");
    }
    required()
        .keySet()
        .forEach(
            name -> text.append(indent + "  %s: \"{{%s}}\"\n".formatted(name, property(name))));
    return text.toString();
  }

  private SortedMap<String, Connector.Parameter> required() {
    SortedMap<String, Connector.Parameter> required = new TreeMap<>();
    for (Map.Entry<String, Connector.Parameter> p : connector.parameters().entrySet()) {
      if (p.getValue().required()) {
        required.put(p.getKey(), p.getValue());
      }
    }
    return required;
  }

  private String property(String name) {
    String words = name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return participant + "." + words;
  }
}
